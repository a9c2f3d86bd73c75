/** `http://v4:port` or `http://[v6]:port`: what a gateway forwards to; addresses are literal. */
export function gatewayTarget(address: string, port: number): string {
  return address.includes(':') ? `http://[${address}]:${port}` : `http://${address}:${port}`;
}
