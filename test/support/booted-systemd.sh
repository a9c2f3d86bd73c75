#!/bin/bash
# Boots systemd in namespaces of its own, on a copy of this machine's file system that is forgotten
# afterwards, and runs a script in it: boot.sh <cgroup> <shared folder> <repository> <node>. The script is
# `script` in the shared folder, its output `output`, its exit code `code`. Nothing of the machine can be
# changed from inside, and there is no network.
set -eu
mkdir -p "$1"
echo $$ > "$1/cgroup.procs"
exec unshare --pid --mount --net --uts --ipc --cgroup --fork --kill-child bash -s "$@" <<'INSIDE'
set -eu
shared=$2 repository=$3 node=$4
mount --make-rprivate /
base=$shared/base
mkdir "$base"
mount -t tmpfs tmpfs "$base"
root=$base/root
mkdir "$root" "$base/upper" "$base/work"
mount -t overlay overlay -o "lowerdir=/,upperdir=$base/upper,workdir=$base/work" "$root"
mount -t proc proc "$root/proc"
mount --bind "$root/proc/sys" "$root/proc/sys"
mount -o remount,bind,ro "$root/proc/sys"
mount -t sysfs -o ro sysfs "$root/sys"
mount -t cgroup2 cgroup2 "$root/sys/fs/cgroup"
mount -t tmpfs -o mode=755 tmpfs "$root/run"
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
for name in null zero full random urandom tty; do
  touch "$root/dev/$name"
  mount --bind "/dev/$name" "$root/dev/$name"
done
mkdir "$root/dev/mqueue" "$root/dev/pts" "$root/dev/shm"
mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
ln -s pts/ptmx "$root/dev/ptmx"
ln -s /proc/self/fd "$root/dev/fd"
# Not where it is: a sandbox with a /tmp or /home of its own would not see it there.
mkdir -p "$root/guest" "$root/opt/hero-os-tfgrid-deployer"
mount --bind "$shared" "$root/guest"
mount --bind -o ro "$repository" "$root/opt/hero-os-tfgrid-deployer"
rm -f "$root/usr/local/bin/node"
touch "$root/usr/local/bin/node"
mount --bind "$node" "$root/usr/local/bin/node"
cat > "$root/etc/systemd/system/guest.target" <<'END'
[Unit]
Requires=guest.service
END
cat > "$root/etc/systemd/system/guest.service" <<'END'
[Service]
Type=oneshot
ExecStart=/bin/bash -c 'touch /guest/booted; bash /guest/script; echo $? > /guest/code'
ExecStopPost=systemctl exit --no-block 0
StandardOutput=file:/guest/output
StandardError=file:/guest/output
Environment=HOME=/root
TimeoutStartSec=infinity
END
ip link set lo up
cd "$root"
mkdir old-root
pivot_root . old-root
umount -l /old-root
# As where systemd begins with the machine; in a container it leaves this to who starts that.
mount --make-rshared /
export container=other
exec /lib/systemd/systemd --system --unit=guest.target
INSIDE
