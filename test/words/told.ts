/** The sentences that code makes for people, found in the sources by where they are given. */
import ts from 'typescript';

/** What is given to these is read by people: the place of the argument. */
const CALLS: Readonly<Record<string, number>> = {
  ...{ CliError: 0, InvalidArgumentError: 0, StoreUnavailable: 0, LedgerKeyError: 0 },
  ...{ PartsApart: 0, FolderInUse: 0 },
  ...{ broken: 0, unreadable: 0, Rejection: 2, must: 3, wrongParameter: 1, ReadRefused: 1 },
  ...{ note: 0, print: 0 },
};

/** And what these members of an object hold. */
const MEMBERS: ReadonlySet<string> = new Set([
  ...['ignored', 'anomaly', 'what', 'advice', 'detail', 'says', 'why'],
]);

/** Where a sentence stands, with `17` for what its gaps hold. */
export interface ToldSentence {
  readonly line: number;
  readonly text: string;
}

export function toldIn(path: string, text: string): readonly ToldSentence[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: ToldSentence[] = [];
  const look = (node: ts.Node | undefined): void => {
    if (!node) return;
    if (ts.isConditionalExpression(node)) {
      look(node.whenTrue);
      look(node.whenFalse);
      return;
    }
    const told = textOf(node);
    if (told === null || !/^[A-Z].* .*[.?!]$/s.test(told)) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push({ line: line + 1, text: told });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const place = CALLS[node.expression.getText(source)];
      if (place !== undefined) look(node.arguments?.[place]);
    }
    if (ts.isPropertyAssignment(node) && MEMBERS.has(node.name.getText(source))) {
      look(node.initializer);
    }
    if (ts.isVariableDeclaration(node) && isConstant(node)) look(node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Of a sentence that has a name, as `SEVERAL_DAYS` or `ignored`. */
function isConstant({ name }: ts.VariableDeclaration): boolean {
  const named = name.getText();
  return /^[A-Z_]{4,}$/.test(named) || MEMBERS.has(named);
}

function textOf(node: ts.Node): string | null {
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression);
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ literal }) => `17${literal.text}`).join('');
  }
  if (!ts.isBinaryExpression(node)) return null;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === null || right === null ? null : left + right;
}
