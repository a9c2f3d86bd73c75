/** What every layer of the grid accepts as a gateway name (ComputeService, grid proxy, DNS label). */
export const gatewayNamePattern = /^[a-z0-9]{3,35}$/;

const nameLengthMax = 35;

/**
 * The gateway name for a user from the configured template, e.g. `{user}{suffix}`. Characters that
 * no layer accepts are dropped; a name that would be too short is filled up, one too long is cut in
 * its user part, so that the suffix, which makes it unique, stays.
 *
 * @param suffix empty for the first try, lower-case letters and digits afterwards.
 */
export function gatewayName(template: string, username: string, suffix: string): string {
  const user = username.toLowerCase().replace(/[^a-z0-9]/g, '');
  const rest = template
    .replace('{user}', '')
    .replace('{suffix}', suffix)
    .replace(/[^a-z0-9]/g, '');
  const cut = user.slice(0, Math.max(0, nameLengthMax - rest.length));
  const name = template
    .replace('{user}', cut)
    .replace('{suffix}', suffix)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return name.padEnd(3, '0').slice(0, nameLengthMax);
}

/** Whether another name may be tried when the first is taken. */
export function templateAllowsSuffix(template: string): boolean {
  return template.includes('{suffix}');
}
