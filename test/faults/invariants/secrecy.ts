import type { Evidence, Finding } from './evidence.ts';

/** I12: no secret in answers, events, files, arguments or environment. */
export function findLeaks({ data, answers, log, texts, canaries, witnessed }: Evidence): Finding[] {
  const secrets = [
    ...data.vms.map(({ id, secret }) => ({ name: `the secret of ${id}`, value: secret })),
    ...canaries.map((value) => ({ name: `"${value.slice(0, 12)}…"`, value })),
  ];
  const places = [
    { where: 'an answer', text: answers.join('\n') },
    { where: 'the stored events', text: JSON.stringify(data.events) },
    { where: 'the events as they came', text: JSON.stringify(witnessed) },
    { where: 'the log', text: log },
    ...texts,
  ];
  return places.flatMap(({ where, text }) =>
    secrets
      .filter(({ value }) => value !== undefined && value !== '' && text.includes(value))
      .map(({ name }) => ({ invariant: 'I12' as const, evidence: `${name} is in ${where}` })),
  );
}
