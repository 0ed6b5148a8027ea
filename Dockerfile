# Kept, on its embedded store unless KEPT_STORE names a cluster. Written without a container engine
# at hand to run it: build it once (docker build -t kept .) before you rely on it.

FROM node:24.21.0-bookworm AS build
WORKDIR /kept
COPY package.json package-lock.json ./
# better-sqlite3 brings a binary for this image, or compiles with the tools that it holds.
RUN npm install --no-save --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production
WORKDIR /kept
COPY --from=build /kept/node_modules ./node_modules
COPY --from=build /kept/dist ./dist
COPY --from=build /kept/package.json ./
# Publish its port on loopback only, or to a proxy with TLS: --behind-proxy says that one is there.
# The data folder holds the log and the keys: it must be a volume, and belong to who runs Kept.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=6 CMD ["node", "-e", \
  "fetch('http://127.0.0.1:3000/health/ready').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=64", "dist/src/cli.js", "serve", "--data", "/data", "--host", "0.0.0.0", "--port", "3000", "--behind-proxy"]
