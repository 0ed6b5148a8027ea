/** Whether somebody is at the other end of a channel. */
import { type ChannelInterface, connectivityState } from '@grpc/grpc-js';
import { LinkFailure } from './link.js';

/** How long whoever accepts a connection may take to say the first word, in ms. */
const SILENT_MS = 2_000;

/**
 * Waits until a channel is connected, or has failed to be; the first call on it then reports the
 * failure. Where the other end stays silent it closes the channel and throws LinkFailure: the
 * kernel accepts connections for a process that was frozen, and a call would find out only by its
 * longer limit.
 */
export async function connected(channel: ChannelInterface): Promise<void> {
  const deadline = Date.now() + SILENT_MS;
  let state = channel.getConnectivityState(true);
  while (state === connectivityState.IDLE || state === connectivityState.CONNECTING) {
    if (!(await changes(channel, state, deadline))) {
      channel.close();
      const why = `a node accepts connections and says nothing for ${SILENT_MS} ms`;
      throw new LinkFailure('lost', why, null, 'a node that is said to lead is silent');
    }
    state = channel.getConnectivityState(true);
  }
}

/** False where a channel is still in the same state at the deadline. */
function changes(
  channel: ChannelInterface,
  state: connectivityState,
  deadline: number,
): Promise<boolean> {
  return new Promise((resolve) => {
    channel.watchConnectivityState(state, deadline, (late) => resolve(!late));
  });
}
