/*
 * Preloaded: syncs of write-ahead logs fail with EIO while the file named by SYNC_FAULT exists, and
 * what was written before them is there all the same.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int is_faulty(int descriptor) {
  const char *switch_file = getenv("SYNC_FAULT");
  if (switch_file == NULL || access(switch_file, F_OK) != 0) return 0;
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 4) return 0;
  return strncmp(path + length - 4, "-wal", 4) == 0;
}

static int sync_with(const char *name, int descriptor) {
  if (is_faulty(descriptor)) {
    errno = EIO;
    return -1;
  }
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  return real(descriptor);
}

int fsync(int descriptor) { return sync_with("fsync", descriptor); }
int fdatasync(int descriptor) { return sync_with("fdatasync", descriptor); }
