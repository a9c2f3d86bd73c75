/*
 * Loaded into a process with LD_PRELOAD: writes down, in order, what the process tells the disk about
 * the files under $RECORD_FOLDER, and every write to $RECORD_MARKS as a mark. One record is
 *
 *   type (1 byte, see below), 3 bytes of nothing, length of path, length of data (4 bytes each),
 *   inode, offset (8 bytes each), path, data      - all in the byte order of the machine
 *
 * Only what a program does through these functions is seen; SQLite's -shm file is a map in memory,
 * which no power cut survives, and is left out.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OPENED = 'O', WRITTEN = 'W', CUT = 'T', SYNCED = 'S', FOLDER_SYNCED = 'D', REMOVED = 'U',
       LINKED = 'L', RENAMED = 'R', FOLDER_MADE = 'M', MARK = 'A', NOT_RECORDED = 'X' };

enum { FILES_MAX = 4096, PATH_MAX_BYTES = 1024 };

struct header {
  char type;
  char nothing[3];
  uint32_t path_bytes, data_bytes;
  uint64_t inode, offset;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char paths[FILES_MAX][PATH_MAX_BYTES];
static const char *folder, *marks;
static int log_file = -1;

static int (*real_open)(const char *, int, ...);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static ssize_t (*real_writev)(int, const struct iovec *, int);
static ssize_t (*real_pwritev)(int, const struct iovec *, int, off_t);
static int (*real_ftruncate)(int, off_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_unlink)(const char *);
static int (*real_link)(const char *, const char *);
static int (*real_rename)(const char *, const char *);
static int (*real_mkdir)(const char *, mode_t);
static int (*real_close)(int);

__attribute__((constructor)) static void begin(void) {
  real_open = dlsym(RTLD_NEXT, "open");
  real_write = dlsym(RTLD_NEXT, "write");
  real_pwrite = dlsym(RTLD_NEXT, "pwrite");
  real_writev = dlsym(RTLD_NEXT, "writev");
  real_pwritev = dlsym(RTLD_NEXT, "pwritev");
  real_ftruncate = dlsym(RTLD_NEXT, "ftruncate");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_unlink = dlsym(RTLD_NEXT, "unlink");
  real_link = dlsym(RTLD_NEXT, "link");
  real_rename = dlsym(RTLD_NEXT, "rename");
  real_mkdir = dlsym(RTLD_NEXT, "mkdir");
  real_close = dlsym(RTLD_NEXT, "close");
  folder = getenv("RECORD_FOLDER");
  marks = getenv("RECORD_MARKS");
  const char *log = getenv("RECORD_LOG");
  if (folder && marks && log)
    log_file = real_open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int is_watched(const char *path) {
  if (log_file < 0 || path == NULL) return 0;
  size_t length = strlen(path);
  if (length >= PATH_MAX_BYTES) return 0;
  if (strcmp(path, marks) == 0) return 1;
  if (length > 4 && strcmp(path + length - 4, "-shm") == 0) return 0;
  size_t prefix = strlen(folder);
  return strncmp(path, folder, prefix) == 0 && (path[prefix] == '/' || path[prefix] == 0);
}

static const char *path_of(int fd) {
  return fd >= 0 && fd < FILES_MAX && paths[fd][0] ? paths[fd] : NULL;
}

static uint64_t inode_of(int fd) {
  struct stat found;
  return fstat(fd, &found) == 0 ? found.st_ino : 0;
}

/* The whole record with the lock held, so that the order in the log is the order of the effects. */
static void record(char type, const char *path, uint64_t inode, uint64_t offset, const void *data,
                   size_t bytes) {
  struct header header = {type, {0}, strlen(path), bytes, inode, offset};
  struct iovec parts[3] = {{&header, sizeof header}, {(void *)path, strlen(path)}, {(void *)data, bytes}};
  if (real_writev(log_file, parts, 3) < 0) abort();
}

static void record_write(int fd, const void *data, ssize_t bytes, off_t offset) {
  const char *path = path_of(fd);
  if (path == NULL || bytes <= 0) return;
  record(strcmp(path, marks) == 0 ? MARK : WRITTEN, path, inode_of(fd), offset, data, bytes);
}

static int opened(int fd, const char *path, int flags) {
  if (fd < 0 || fd >= FILES_MAX || !is_watched(path)) return fd;
  pthread_mutex_lock(&lock);
  strcpy(paths[fd], path);
  if (strcmp(path, marks) != 0) record(OPENED, path, inode_of(fd), flags & O_TRUNC ? 1 : 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  return fd;
}

#define MODE(flags)                                                                                \
  mode_t mode = 0;                                                                                 \
  if ((flags) & (O_CREAT | O_TMPFILE)) {                                                           \
    va_list rest;                                                                                  \
    va_start(rest, flags);                                                                         \
    mode = va_arg(rest, mode_t);                                                                   \
    va_end(rest);                                                                                  \
  }

int open(const char *path, int flags, ...) {
  MODE(flags)
  return opened(real_open(path, flags, mode), path, flags);
}

int open64(const char *path, int flags, ...) {
  MODE(flags)
  return opened(real_open(path, flags | O_LARGEFILE, mode), path, flags);
}

int close(int fd) {
  pthread_mutex_lock(&lock);
  if (fd >= 0 && fd < FILES_MAX) paths[fd][0] = 0;
  pthread_mutex_unlock(&lock);
  return real_close(fd);
}

ssize_t write(int fd, const void *data, size_t bytes) {
  if (path_of(fd) == NULL) return real_write(fd, data, bytes);
  pthread_mutex_lock(&lock);
  ssize_t written = real_write(fd, data, bytes);
  record_write(fd, data, written, written > 0 ? lseek(fd, 0, SEEK_CUR) - written : 0);
  pthread_mutex_unlock(&lock);
  return written;
}

ssize_t pwrite(int fd, const void *data, size_t bytes, off_t offset) {
  if (path_of(fd) == NULL) return real_pwrite(fd, data, bytes, offset);
  pthread_mutex_lock(&lock);
  ssize_t written = real_pwrite(fd, data, bytes, offset);
  record_write(fd, data, written, offset);
  pthread_mutex_unlock(&lock);
  return written;
}

ssize_t pwrite64(int fd, const void *data, size_t bytes, off64_t offset) {
  return pwrite(fd, data, bytes, offset);
}

/* Nothing here writes in vectors; were it to begin, the recording would say so. */
static void refuse(int fd) {
  const char *path = path_of(fd);
  if (path != NULL) record(NOT_RECORDED, path, 0, 0, NULL, 0);
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  refuse(fd);
  return real_writev(fd, parts, count);
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) {
  refuse(fd);
  return real_pwritev(fd, parts, count, offset);
}

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset) {
  return pwritev(fd, parts, count, offset);
}

int ftruncate(int fd, off_t length) {
  pthread_mutex_lock(&lock);
  int result = real_ftruncate(fd, length);
  const char *path = path_of(fd);
  if (result == 0 && path != NULL) record(CUT, path, inode_of(fd), length, NULL, 0);
  pthread_mutex_unlock(&lock);
  return result;
}

int ftruncate64(int fd, off64_t length) { return ftruncate(fd, length); }

static int synced(int fd, int result) {
  const char *path = path_of(fd);
  if (result != 0 || path == NULL) return result;
  struct stat found;
  int is_folder = fstat(fd, &found) == 0 && S_ISDIR(found.st_mode);
  record(is_folder ? FOLDER_SYNCED : SYNCED, path, inode_of(fd), 0, NULL, 0);
  return result;
}

int fsync(int fd) {
  pthread_mutex_lock(&lock);
  int result = synced(fd, real_fsync(fd));
  pthread_mutex_unlock(&lock);
  return result;
}

int fdatasync(int fd) {
  pthread_mutex_lock(&lock);
  int result = synced(fd, real_fdatasync(fd));
  pthread_mutex_unlock(&lock);
  return result;
}

static int named(char type, int result, const char *path, const char *other) {
  if (result == 0 && is_watched(path)) record(type, path, 0, 0, other, other ? strlen(other) : 0);
  return result;
}

int unlink(const char *path) {
  pthread_mutex_lock(&lock);
  int result = named(REMOVED, real_unlink(path), path, NULL);
  pthread_mutex_unlock(&lock);
  return result;
}

int link(const char *from, const char *to) {
  pthread_mutex_lock(&lock);
  int result = named(LINKED, real_link(from, to), from, to);
  pthread_mutex_unlock(&lock);
  return result;
}

int rename(const char *from, const char *to) {
  pthread_mutex_lock(&lock);
  int result = named(RENAMED, real_rename(from, to), from, to);
  pthread_mutex_unlock(&lock);
  return result;
}

int mkdir(const char *path, mode_t mode) {
  pthread_mutex_lock(&lock);
  int result = named(FOLDER_MADE, real_mkdir(path, mode), path, NULL);
  pthread_mutex_unlock(&lock);
  return result;
}
