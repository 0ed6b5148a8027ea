import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { AccessKeys } from '../command/access-keys.js';
import { ReadSide } from './read-side.js';

/**
 * Tells of each key that is revoked, by whichever process: so a key of which that was not told is
 * one still, and goes on opening reads while a cluster cannot be asked.
 */
@Injectable()
export class ForgetRevoked implements OnModuleDestroy {
  private readonly leave: () => void;

  constructor(side: ReadSide, keys: AccessKeys) {
    keys.hearsRevoked();
    this.leave = side.parts.live.projector.effects.listen(({ revoked }) => {
      for (const keyId of revoked) keys.revoked(keyId);
    });
  }

  onModuleDestroy(): void {
    this.leave();
  }
}
