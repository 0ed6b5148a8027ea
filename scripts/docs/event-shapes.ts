/**
 * Reads the shapes of all stored events out of `events.ts` and the files that it is put together
 * from, with their comments, through the TypeScript compiler: the types are the documentation, and this is how the pages get at it.
 * A tool of the checkout; the running service never loads it.
 */
import ts from 'typescript';

export interface Member {
  readonly name: string;
  /** As written in the source, on one line. */
  readonly type: string;
  readonly optional: boolean;
  readonly comment: string;
}

export interface EventShape {
  readonly name: string;
  /** The form of the stream's name, from the heading over the event. */
  readonly stream: string;
  readonly comment: string;
  readonly facts: readonly Member[];
  /** The type of what the decider restates, where it does. */
  readonly after: string | null;
}

/** A type that members name: its members where it is an interface, else its definition. */
export interface NamedType {
  readonly name: string;
  readonly comment: string;
  readonly members: readonly Member[];
  /** Empty for an interface. */
  readonly definition: string;
}

export interface Shapes {
  readonly events: readonly EventShape[];
  readonly types: readonly NamedType[];
}

const HEADING = /^\/\/ ── (.+?) ─+$/gm;

/**
 * Reads the events of a file, then those of files that it imports. Throws where it is not there or
 * an event stands under no heading.
 */
export function readShapes(path: string): Shapes {
  // Without the standard library the program is ready at once; the facts use none of it.
  const program = ts.createProgram([path], {
    noLib: true,
    strict: true,
    module: ts.ModuleKind.NodeNext,
  });
  const source = program.getSourceFile(path);
  if (!source) throw new Error(`There are no events to read at ${path}.`);
  const checker = program.getTypeChecker();
  const named = new Map<string, NamedType>();
  const others = program.getSourceFiles().filter((each) => each !== source);
  const statements = [source, ...others].flatMap((each) => each.statements);
  const events = statements.flatMap((statement) => {
    const parts = shapeParts(statement);
    if (!parts) return [];
    if (parts.after) collectNamed(parts.after, checker, named);
    // What the facts are put together from is shown in their table; only members' types are named.
    for (const { type } of declaredMembers(parts.facts, checker)) {
      collectNamed(type, checker, named);
    }
    return [
      {
        name: parts.name,
        stream: headingOver(statement.getSourceFile(), statement),
        comment: commentOf(checker.getSymbolAtLocation(parts.alias.name), checker),
        facts: membersOf(parts.facts, checker),
        after: parts.after ? oneLine(parts.after) : null,
      },
    ];
  });
  return { events, types: [...named.values()] };
}

interface ShapeParts {
  readonly alias: ts.TypeAliasDeclaration;
  readonly name: string;
  readonly facts: ts.TypeNode;
  readonly after: ts.TypeNode | undefined;
}

/** The parts of `export type Name = Shape<'Name', Facts, After>`; null for other statements. */
function shapeParts(statement: ts.Statement): ShapeParts | null {
  if (!ts.isTypeAliasDeclaration(statement) || !ts.isTypeReferenceNode(statement.type)) return null;
  if (statement.type.typeName.getText() !== 'Shape') return null;
  const [, facts, after] = statement.type.typeArguments ?? [];
  return facts ? { alias: statement, name: statement.name.text, facts, after } : null;
}

function headingOver(source: ts.SourceFile, statement: ts.Statement): string {
  const over = source.text.slice(0, statement.getStart(source));
  const heading = [...over.matchAll(HEADING)].at(-1)?.[1];
  if (!heading) throw new Error(`${statement.getText(source)} stands under no stream heading.`);
  return heading;
}

interface DeclaredMember {
  readonly symbol: ts.Symbol;
  readonly type: ts.TypeNode;
  readonly optional: boolean;
}

function declaredMembers(node: ts.Node, checker: ts.TypeChecker): readonly DeclaredMember[] {
  return checker.getPropertiesOfType(checker.getTypeAtLocation(node)).flatMap((symbol) => {
    const declaration = symbol.valueDeclaration;
    if (!declaration || !ts.isPropertySignature(declaration) || !declaration.type) return [];
    const optional = declaration.questionToken !== undefined;
    return [{ symbol, type: declaration.type, optional }];
  });
}

function membersOf(node: ts.Node, checker: ts.TypeChecker): readonly Member[] {
  return declaredMembers(node, checker).map(({ symbol, type, optional }) => ({
    name: symbol.name,
    type: oneLine(type),
    optional,
    comment: commentOf(symbol, checker),
  }));
}

/** Finds the types of ours that a type names, and those that they name, in order of first use. */
function collectNamed(node: ts.Node, checker: ts.TypeChecker, named: Map<string, NamedType>): void {
  if (ts.isTypeReferenceNode(node)) {
    const symbol = checker.getSymbolAtLocation(node.typeName);
    const target = symbol && isAlias(symbol) ? checker.getAliasedSymbol(symbol) : symbol;
    const declaration = target?.declarations?.[0];
    if (target && declaration && !named.has(target.name)) {
      const type = namedType(target, declaration, checker);
      if (type) named.set(target.name, type);
      collectNamed(declaration, checker, named);
    }
  }
  ts.forEachChild(node, (child) => collectNamed(child, checker, named));
}

function isAlias(symbol: ts.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.Alias) !== 0;
}

function namedType(
  symbol: ts.Symbol,
  declaration: ts.Declaration,
  checker: ts.TypeChecker,
): NamedType | null {
  const comment = commentOf(symbol, checker);
  if (ts.isInterfaceDeclaration(declaration)) {
    const members = membersOf(declaration, checker);
    return { name: symbol.name, comment, members, definition: '' };
  }
  if (!ts.isTypeAliasDeclaration(declaration)) return null;
  return { name: symbol.name, comment, members: [], definition: oneLine(declaration.type) };
}

function commentOf(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): string {
  const comment = symbol ? ts.displayPartsToString(symbol.getDocumentationComment(checker)) : '';
  return comment.replace(/\s+/g, ' ').trim();
}

/** The type as written, its own comments out and on one line. */
function oneLine(node: ts.TypeNode): string {
  return node
    .getText()
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/readonly /g, '')
    .replace(/\s+/g, ' ')
    .replace(/^\| /, '');
}
