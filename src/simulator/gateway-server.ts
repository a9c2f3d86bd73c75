import http, { type IncomingMessage, type ServerResponse } from 'node:http';

/**
 * The public side of the web gateways, on plain HTTP: a request goes to the target of the gateway
 * whose FQDN its `Host` names. 404 without such a gateway, 502 when the VM does not answer.
 */
export function createGatewayServer(targetOf: (host: string) => string | undefined): http.Server {
  return http.createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const target = targetOf(host);
    if (target === undefined) refuse(response, 404, `no gateway for '${host}'\n`);
    else forward(request, response, target);
  });
}

function forward(request: IncomingMessage, response: ServerResponse, target: string): void {
  const { method = 'GET', headers, url = '/' } = request;
  const onward = http.request(target, { method, headers, path: url, agent: false });
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.on('error', () => response.destroy());
    answer.pipe(response);
  });
  onward.on('error', () => {
    if (response.headersSent) response.destroy();
    else refuse(response, 502, 'the backend does not answer\n');
  });
  response.once('close', () => onward.destroy());
  request.pipe(onward);
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain' });
  response.end(text);
}
