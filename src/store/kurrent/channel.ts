/** The channel of one link: to nobody else's, and to be closed with it. */
import { Channel, type ChannelCredentials, credentials } from '@grpc/grpc-js';
import type { Certificates } from './certificates.js';
import type { Dialling } from './open.js';

/** As large as the client takes: other clients may write more at once than Kept does. */
const MESSAGE_BYTES = 17 * 1024 * 1024;

/**
 * Channels of a process otherwise share their connections to one insecure address, and with these
 * how long to wait before the next attempt: up to two minutes where it was away for long. The
 * client's own channel cannot be told to keep apart.
 */
export function channelTo(target: string, { address, certificates }: Dialling): Channel {
  return new Channel(target, channelCredentials(address.tls, certificates), {
    'grpc.use_local_subchannel_pool': 1,
    'grpc.keepalive_time_ms': address.keepAliveInterval,
    'grpc.keepalive_timeout_ms': address.keepAliveTimeout,
    'grpc.max_receive_message_length': MESSAGE_BYTES,
  });
}

function channelCredentials(
  tls: boolean,
  { rootCertificate, userKeyFile, userCertFile }: Certificates,
): ChannelCredentials {
  if (!tls) return credentials.createInsecure();
  return credentials.createSsl(rootCertificate, userKeyFile, userCertFile);
}
