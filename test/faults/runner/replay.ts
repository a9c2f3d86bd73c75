/** The command that does one case of a family again. */
export function replayCommand(family: string, name: string, seed: number): string {
  return `npm run test:faults -- --only ${family} --seed ${seed} --case '${name}'`;
}
