/**
 * The path under which people reach Kept: that of a proxy which takes it away before it asks
 * (`X-Forwarded-Prefix`), or one that requests still have (`KEPT_BASE_PATH`).
 */
import type { FastifyRequest } from 'fastify';
import type { HttpSettings } from './settings.js';

type Reached = Pick<HttpSettings, 'basePath' | 'behindProxy'>;

/** `/kept` or `/tools/kept`: no dots, since `..` is one of them, and never `//`. */
const BASE_PATH = /^(?:\/[A-Za-z0-9_~-]{1,64}){1,8}$/;

export function isBasePath(path: string): boolean {
  return BASE_PATH.test(path);
}

/** Empty, or a path without a slash at its end. Only a proxy that is there is believed. */
export function basePathOf({ headers }: FastifyRequest, settings: Reached): string {
  const { basePath, behindProxy } = settings;
  const forwarded = headers['x-forwarded-prefix'];
  if (!behindProxy || typeof forwarded !== 'string') return basePath;
  const prefix = forwarded.replace(/\/+$/, '');
  return isBasePath(prefix) ? prefix : basePath;
}

/** The address as the routes know it, of one that may begin with the base path. */
export function withoutBase(url: string, base: string): string {
  if (base === '' || !url.startsWith(base)) return url;
  const rest = url.slice(base.length);
  if (rest === '') return '/';
  return rest.startsWith('/') || rest.startsWith('?') ? rest.replace(/^\?/, '/?') : url;
}
