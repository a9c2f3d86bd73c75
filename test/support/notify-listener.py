# A service manager as far as notifications go. Arguments: where it listens (a path, or an abstract name
# with a leading @), and the service's socket. Each message becomes a line of JSON on stdout, with whether
# the service's socket answered a call at that moment. Ends with its stdin.
import array
import json
import os
import select
import socket
import sys

where, service = sys.argv[1:]


def answers():
    try:
        with socket.socket(socket.AF_UNIX) as client:
            client.settimeout(5)
            client.connect(service)
            client.sendall(b'{"jsonrpc":"2.0","id":1,"method":"get_info"}\n')
            return b'"result"' in client.recv(65536)
    except OSError:
        return False


def say(value):
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


listener = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
listener.bind("\0" + where[1:] if where.startswith("@") else where)
say({"listening": True})
while sys.stdin not in select.select([listener, sys.stdin], [], [])[0]:
    data, ancillary, _, _ = listener.recvmsg(4096, 4096)
    text = data.decode()
    if text != "BARRIER=1":
        say({"lines": text.split("\n"), "answers": answers()})
    # Who waits at a barrier goes on once its descriptor is closed.
    for _, kind, content in ancillary:
        if kind == socket.SCM_RIGHTS:
            for descriptor in array.array("i", content):
                os.close(descriptor)
