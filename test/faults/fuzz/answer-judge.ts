import type { ResultCheck } from '../../../src/contract/result-validation.ts';
import type { MethodName } from '../../../src/contract/types.gen.ts';
import type { ContractFacts } from './contract-facts.ts';
import type { Expected, ExpectedAnswer } from './expected-answers.ts';

/** What nobody outside may see of the inside: stacks, files, statements, names of our machinery. */
const insides =
  /\n\s+at |node_modules|node:internal|file:\/\/|\.[cm]?[jt]s:\d|\/tmp\/|SQLITE|sqlite|\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM) |TypeError|RangeError|ReferenceError|Cannot read prop|is not a function|undefined/;

/** A token of the form of a VM's ownership secret. */
const secretShape = /(?<![0-9A-Za-z])[0-9A-Za-z]{32}(?![0-9A-Za-z])/g;

/** Whether a text that a client gets shows something of the inside. */
export function tellsOfInside(text: string): boolean {
  return insides.test(text);
}

interface JudgeDependencies {
  readonly facts: ContractFacts;
  readonly checkResult: ResultCheck;
  /** Whether a token is a secret that no answer may have. */
  readonly isSecret?: (token: string) => boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** Says what is wrong with what the daemon sent; nothing wrong is an empty list. */
export class AnswerJudge {
  readonly #facts: ContractFacts;
  readonly #checkResult: ResultCheck;
  readonly #isSecret: (token: string) => boolean;

  constructor({ facts, checkResult, isSecret = () => false }: JudgeDependencies) {
    this.#facts = facts;
    this.#checkResult = checkResult;
    this.#isSecret = isSecret;
  }

  /** The text that came for a message, or undefined for none. */
  answer(text: string | undefined, expected: Expected): readonly string[] {
    if (text === undefined) return expected === undefined ? [] : ['no answer came'];
    if (expected === undefined) return [`an answer came for a notification: ${cut(text)}`];
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return [`the answer is not JSON: ${cut(text)}`];
    }
    if (!isList(expected)) return [...this.#secrets(text), ...this.#one(value, expected)];
    if (!Array.isArray(value) || value.length !== expected.length) {
      return [`expected ${expected.length} answers to a batch, got: ${cut(text)}`];
    }
    const answers = value as unknown[];
    return [
      ...this.#secrets(text),
      ...expected.flatMap((each, at) => this.#one(answers[at], each)),
    ];
  }

  /** A notification that came by itself. */
  notification(value: Fields): readonly string[] {
    const { method, params } = value;
    if (method !== 'event' && method !== 'heartbeat') {
      return [`an unknown notification: ${cut(JSON.stringify(value))}`];
    }
    const wrong = this.#checkResult(method, params);
    return [...(wrong === undefined ? [] : [wrong]), ...this.#secrets(JSON.stringify(value))];
  }

  #one(value: unknown, { id, method }: ExpectedAnswer): readonly string[] {
    if (!isFields(value)) return [`an answer is no object: ${cut(JSON.stringify(value))}`];
    const shown = cut(JSON.stringify(value));
    const faults: string[] = [];
    if (value['jsonrpc'] !== '2.0') faults.push(`"jsonrpc" is not "2.0": ${shown}`);
    if (JSON.stringify(value['id']) !== JSON.stringify(id)) {
      faults.push(`expected the id ${JSON.stringify(id)}: ${shown}`);
    }
    const members = Object.keys(value).sort().join();
    if (members === 'error,id,jsonrpc') return [...faults, ...this.#error(value['error'], method)];
    if (members !== 'id,jsonrpc,result') return [...faults, `expected result or error: ${shown}`];
    if (method === undefined) return [...faults, `expected a refusal: ${shown}`];
    const wrong = this.#result(method, value['result']);
    return wrong === undefined ? faults : [...faults, wrong];
  }

  #result(spelled: string, result: unknown): string | undefined {
    const method = plainName(spelled);
    if (this.#facts.find(method) === undefined) return `"${cut(method)}" is not in the contract`;
    // The contract has the method, so the check knows its name.
    return this.#checkResult(method as MethodName, result);
  }

  #error(error: unknown, method: string | undefined): readonly string[] {
    const shown = cut(JSON.stringify(error));
    if (!isFields(error) || !isFields(error['data'])) return [`the error has no data: ${shown}`];
    const { code, message, data } = error;
    const { reason, retryable, request_id: requestId } = data;
    const faults: string[] = [];
    const name = method === undefined ? undefined : plainName(method);
    if (!this.#facts.allowsError(name, Number(code), String(reason))) {
      faults.push(`${name ?? 'a refusal'}: not an error of the contract: ${shown}`);
    }
    if (reason === 'INTERNAL') faults.push(`${name ?? ''}: an internal error: ${shown}`);
    if (typeof message !== 'string' || message === '') faults.push(`no message: ${shown}`);
    if (typeof retryable !== 'boolean') faults.push(`no "retryable": ${shown}`);
    if (!/^req_[0-9a-z]{26}$/.test(String(requestId))) faults.push(`no "request_id": ${shown}`);
    // What the client sent is quoted, and is the client's own; it has none of this in it.
    if (tellsOfInside(JSON.stringify(error))) faults.push(`tells of the inside: ${shown}`);
    return faults;
  }

  #secrets(text: string): readonly string[] {
    const found = (text.match(secretShape) ?? []).filter(this.#isSecret);
    return found.map(() => `has a secret: ${cut(text)}`);
  }
}

/** Without the older prefix that the wire accepts. */
function plainName(method: string): string {
  return method.startsWith('deployer.') ? method.slice('deployer.'.length) : method;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(expected: Expected): expected is readonly ExpectedAnswer[] {
  return Array.isArray(expected);
}

function cut(text: string | undefined): string {
  const shown = text ?? 'undefined';
  return shown.length > 400 ? `${shown.slice(0, 400)}…` : shown;
}
