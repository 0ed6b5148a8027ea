/** The document around every page: head, top line, moment, foot. */
import type { ComponentChildren, VNode } from 'preact';
import { FormToken } from '../parts/form.js';
import { Brand } from './brand.js';
import { useFrame, useWords } from './frame.js';
import { TimeMachine } from './time-machine.js';

interface LayoutProps {
  readonly title: string;
  /** Which part of the top line this page belongs to. */
  readonly part?:
    | 'home'
    | 'professionals'
    | 'network'
    | 'bringIn'
    | 'unmatched'
    | 'models'
    | 'backtest'
    | 'service'
    | 'keys';
  /** Whether the page is of a moment that can be chosen. */
  readonly timed?: boolean;
  /** Scripts that make the page livelier; without them it works, too. */
  readonly islands?: readonly string[];
  /** Seconds after which the page is asked for again, where it is not yet what it is to be. */
  readonly again?: number;
  /** Of the whole page, for its style. */
  readonly kind?: string;
  readonly children: ComponentChildren;
}

export function Layout(props: LayoutProps): VNode {
  const { title, part, timed = false, islands = [], again, kind, children } = props;
  const frame = useFrame();
  const words = useWords();
  return (
    <html lang={words.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {again !== undefined && <meta http-equiv="refresh" content={String(again)} />}
        <title>{`${title} · Kept`}</title>
        <link rel="icon" href={frame.asset('kept.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={frame.asset('kept.css')} />
        {islands.map((name) => (
          <script key={name} type="module" src={frame.asset(`${name}.js`)} />
        ))}
      </head>
      <body class={kind}>
        <a class="skip" href="#main">
          {words.say('frame.toContent')}
        </a>
        <TopLine part={part} />
        <DemoLine />
        {timed && <TimeMachine />}
        <main id="main">{children}</main>
        <footer>
          <div class="wrap">
            <p>{words.say('frame.about')}</p>
            <a href={`${frame.base}/docs`}>{words.say('frame.api')}</a>
          </div>
        </footer>
      </body>
    </html>
  );
}

function TopLine({ part }: Pick<LayoutProps, 'part'>): VNode {
  const frame = useFrame();
  const words = useWords();
  const other = words.language === 'en' ? 'fr' : 'en';
  const address = new URL(frame.address, 'http://kept');
  address.searchParams.set('lang', other);
  const entries = entriesFor(frame.visitor?.role ?? null);
  return (
    <header class="top">
      <div class="wrap">
        <a class="brand" href={`${frame.base}/`}>
          <Brand />
          <span>Kept</span>
        </a>
        <nav aria-label="Kept">
          {entries.map(([name, path]) => (
            <a
              key={name}
              href={`${frame.base}${path}`}
              aria-current={name === part ? 'page' : undefined}
            >
              {words.say(`frame.${name}`)}
            </a>
          ))}
        </nav>
        <a
          class="lang"
          lang={other}
          hreflang={other}
          href={`${frame.base}${address.pathname}${address.search}`}
        >
          {words.say('frame.otherLanguage')}
        </a>
        <SignedIn />
      </div>
    </header>
  );
}

type NavEntry = readonly [NonNullable<LayoutProps['part']>, string];

const HOME: NavEntry = ['home', '/'];
const PEOPLE: NavEntry = ['professionals', '/professionals'];
const NETWORK: NavEntry = ['network', '/network'];
const BRING_IN: NavEntry = ['bringIn', '/bring-in'];
const MODELS: NavEntry = ['models', '/models'];
const BACKTEST: NavEntry = ['backtest', '/backtest'];
const UNMATCHED: NavEntry = ['unmatched', '/unmatched'];

/** What the top line leads to: what the role of a key opens, and no more. */
function entriesFor(role: string | null): readonly NavEntry[] {
  switch (role) {
    case 'operator':
      return [
        ...[HOME, PEOPLE, NETWORK, BRING_IN, UNMATCHED, MODELS, BACKTEST],
        ...([
          ['service', '/service'],
          ['keys', '/keys'],
        ] as const),
      ];
    case 'emitter':
      return [HOME, PEOPLE, NETWORK, BRING_IN, UNMATCHED];
    case 'analyst':
      return [HOME, PEOPLE, NETWORK, MODELS, BACKTEST];
    case 'partner':
      return [HOME, PEOPLE, NETWORK];
    default:
      return [];
  }
}

function SignedIn(): VNode | null {
  const { visitor, base } = useFrame();
  const words = useWords();
  if (!visitor || visitor.demoAs !== undefined) return null;
  return (
    <form class="signed-in" method="post" action={`${base}/sign-out`}>
      <FormToken />
      <span class="quiet">{words.say('frame.signedInAs', { name: visitor.name })}</span>
      <button class="plain" type="submit">
        {words.say('frame.signOut')}
      </button>
    </form>
  );
}

/** In the demo one looks as any of its professionals does. */
function DemoLine(): VNode | null {
  const { visitor, base, demoRoles, address } = useFrame();
  const words = useWords();
  if (visitor?.demoAs === undefined) return null;
  // Several ids may mean whom one looks as.
  const ids = visitor.demoAs.split('.');
  return (
    <aside class="demo" aria-label={words.say('frame.demoLook')}>
      <form class="wrap" method="post" action={`${base}/look-as`}>
        <FormToken />
        <input type="hidden" name="to" value={address} />
        <label>
          <span>{words.say('frame.demo')}</span>{' '}
          <select name="as">
            <option value="">{words.say('frame.asOperator')}</option>
            <option value="analyst" selected={ids.includes('analyst')}>
              {words.say('frame.asAnalyst')}
            </option>
            {demoRoles.map(({ as, name }) => (
              <option key={as} value={as} selected={ids.includes(as)}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button class="plain" type="submit">
          {words.say('frame.demoLook')}
        </button>
      </form>
    </aside>
  );
}
