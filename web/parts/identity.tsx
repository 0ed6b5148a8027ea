/** Who a professional is: the line below its name. */
import type { VNode } from 'preact';
import type { ProfessionalAnswer } from '../../src/query/people/professionals.js';
import { useWords } from '../frame/frame.js';

const MOST_IDENTIFIERS = 4;

type Shown = 'identifiers' | 'country' | 'activity' | 'sizeClass' | 'naturalPerson' | 'publicBody';

const SIZES = ['micro', 'small', 'medium', 'large'] as const;

interface IdentityProps {
  readonly professional: Pick<ProfessionalAnswer, Shown>;
}

/** Its identifiers, and what it is told to be. */
export function Identity({ professional }: IdentityProps): VNode {
  const words = useWords();
  const { identifiers, country, activity, sizeClass, naturalPerson, publicBody } = professional;
  const size = SIZES.find((each) => each === sizeClass);
  const region = new Intl.DisplayNames([words.language], { type: 'region', fallback: 'code' });
  return (
    <p class="ids">
      <Identifiers identifiers={identifiers} />
      {size && (
        <span>
          {words.say('professional.company', { size: words.say(`professional.${size}`) })}
        </span>
      )}
      {publicBody && <span>{words.say('professional.publicBody')}</span>}
      {naturalPerson && <span>{words.say('professional.naturalPerson')}</span>}
      {country && <span>{region.of(country)}</span>}
      {activity && <span>{activity}</span>}
    </p>
  );
}

interface IdentifiersProps {
  readonly identifiers: readonly string[];
}

/** The first of them: a firm of many places has hundreds. */
export function Identifiers({ identifiers }: IdentifiersProps): VNode {
  const words = useWords();
  const more = identifiers.length - MOST_IDENTIFIERS;
  return (
    <>
      {identifiers.slice(0, MOST_IDENTIFIERS).map((identifier) => (
        <span key={identifier}>{writtenIdentifier(identifier)}</span>
      ))}
      {more > 0 && <span>{words.say('professional.moreIdentifiers', { count: more })}</span>}
    </>
  );
}

/** French identifiers by their names, in groups of three digits; others as they are. */
function writtenIdentifier(identifier: string): string {
  const [, scheme, digits = ''] = /^(0002|0009):(\d+)$/.exec(identifier) ?? [];
  if (scheme === undefined) return identifier;
  const grouped = digits.replace(/(\d{3})(?=\d)/g, (group, _, at: number) => {
    return at < 9 ? `${group}\u00a0` : group;
  });
  return `${scheme === '0002' ? 'SIREN' : 'SIRET'} ${grouped}`;
}
