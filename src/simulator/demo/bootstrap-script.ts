const phases = [
  'Checking the system',
  'Fetching hero_proc',
  'Fetching hero_router',
  'Fetching hero_db',
  'Fetching hero_cockpit',
  'Unpacking',
  'Writing the configuration',
  'Starting services',
  'Waiting for services',
  'Cleaning up',
];

/** Lines of a phase and the pause after each, in seconds: 150 lines in about ten seconds. */
const linesOfPhase = 14;
const pauseSeconds = '0.07';

/**
 * A stand-in for the real installation: talks as one does, for about ten seconds, and leaves
 * `.hero_ready` behind. POSIX sh only.
 */
export function demoBootstrapScript(): string {
  return [
    '#!/bin/sh',
    'set -eu',
    // A sleep that knows whole seconds only goes without the pause.
    `pause() { sleep ${pauseSeconds} 2>/dev/null || :; }`,
    'phase() {',
    '  echo "==> [$1/10] $2"',
    '  line=1',
    `  while [ "$line" -le ${linesOfPhase} ]; do`,
    `    echo "    $2: part $line of ${linesOfPhase}"`,
    '    line=$((line + 1))',
    '    pause',
    '  done',
    '}',
    'echo "Installing Hero OS for $DEPLOYER_USERNAME, channel $HERO_CHANNEL ✨"',
    ...phases.map((phase, at) => `phase ${at + 1} "${phase}"`),
    'echo "a warning on stderr, as real installers have them" >&2',
    'touch "$HOME/.hero_ready"',
    'echo "Hero OS is ready"',
    '',
  ].join('\n');
}
