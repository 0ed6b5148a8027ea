/** What nodes answer about themselves and their scavenges, from their messages. */
import type { Endpoint } from '../kurrent/address.js';
import { Fields } from './protobuf.js';

/** event_store.client.gossip.ClusterInfo: the nodes of a cluster, also those that do not answer. */
export function membersIn(message: Buffer): readonly Endpoint[] {
  const members: Endpoint[] = [];
  const info = new Fields(message);
  while (info.next()) {
    if (info.field === 1) members.push(memberIn(info.inner()));
    else info.skip();
  }
  return members;
}

function memberIn(member: Fields): Endpoint {
  let endpoint: Endpoint = { address: '', port: 0 };
  while (member.next()) {
    if (member.field === 5) endpoint = endpointIn(member.inner());
    else member.skip();
  }
  return endpoint;
}

function endpointIn(fields: Fields): Endpoint {
  let [address, port] = ['', 0];
  while (fields.next()) {
    if (fields.field === 1) address = fields.text();
    else if (fields.field === 2) port = fields.varint();
    else fields.skip();
  }
  return { address, port };
}

export interface ScavengeBegun {
  readonly id: string;
  /** False where one was under way before. */
  readonly isNew: boolean;
}

/** event_store.client.operations.ScavengeResp */
export function scavengeBegun(message: Buffer): ScavengeBegun {
  let [id, result] = ['', 0];
  const fields = new Fields(message);
  while (fields.next()) {
    if (fields.field === 1) id = fields.text();
    else if (fields.field === 2) result = fields.varint();
    else fields.skip();
  }
  return { id, isNew: result === 0 };
}
