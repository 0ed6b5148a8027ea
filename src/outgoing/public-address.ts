/** Which addresses a server may call that somebody else's name led it to. */
import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** A call was to go to an address of a private network, where nobody allowed that. */
export class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress';

  constructor(host: string) {
    super(`${host} has no public address, and none of a private network was allowed.`);
  }
}

/** Networks that are not the public internet (IANA special-purpose address registries). */
const PRIVATE = new BlockList();
for (const network of [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16'],
  ...['172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
]) {
  PRIVATE.addSubnet(addressOf(network), bitsOf(network), 'ipv4');
}

/** Of version 6, global unicast is public; in it, ways to say addresses of version 4 are not. */
const GLOBAL = new BlockList();
GLOBAL.addSubnet('2000::', 3, 'ipv6');
for (const network of ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']) {
  PRIVATE.addSubnet(addressOf(network), bitsOf(network), 'ipv6');
}

function addressOf(network: string): string {
  return network.slice(0, network.indexOf('/'));
}

function bitsOf(network: string): number {
  return Number(network.slice(network.indexOf('/') + 1));
}

/** Whether an address, of either version, is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !PRIVATE.check(address, 'ipv4');
    case 6:
      return GLOBAL.check(address, 'ipv6') && !PRIVATE.check(address, 'ipv6');
    default:
      return false;
  }
}

/** Looks a name up: all of its addresses. */
export type LookUp = (
  host: string,
  options: LookupAllOptions,
  answer: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

/**
 * Looks a name up and gives its public addresses alone. Given to a request, what is looked at is
 * what is called, whatever the name leads to a moment later.
 */
export function publicLookup(lookUp: LookUp = lookup): LookupFunction {
  return (host, options, answer) => {
    lookUp(host, { ...options, all: true }, (error, found) => {
      if (error) return answer(error, []);
      const addresses = found.filter(({ address }) => isPublicAddress(address));
      const [first] = addresses;
      if (!first) return answer(new PrivateAddress(host), []);
      if (options.all) return answer(null, addresses);
      answer(null, first.address, first.family);
    });
  };
}
