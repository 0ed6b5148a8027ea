import { openRoom } from '../../open-room.js';

await openRoom(import.meta.url);
