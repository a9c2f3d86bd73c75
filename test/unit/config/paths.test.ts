import { describe, expect, it } from 'vitest';
import { resolvePaths } from '../../../src/config/paths.ts';

describe('resolvePaths', () => {
  it('puts everything under ~/hero by default', () => {
    expect(resolvePaths({}, { HOME: '/home/eve' })).toEqual({
      configFile: '/home/eve/hero/cfg/hero_os_tfgrid_deployer.toml',
      socketDir: '/home/eve/hero/var/sockets',
      socketPath: '/home/eve/hero/var/sockets/hero_os_tfgrid_deployer/rpc.sock',
      dataDir: '/home/eve/hero/var/hero_os_tfgrid_deployer',
    });
  });

  it('follows PATH_ROOT', () => {
    const paths = resolvePaths({}, { HOME: '/home/eve', PATH_ROOT: '/srv/hero' });
    expect(paths.configFile).toBe('/srv/hero/cfg/hero_os_tfgrid_deployer.toml');
    expect(paths.socketPath).toBe('/srv/hero/var/sockets/hero_os_tfgrid_deployer/rpc.sock');
    expect(paths.dataDir).toBe('/srv/hero/var/hero_os_tfgrid_deployer');
  });

  it('prefers the flag, then PATH_SOCKET, then HERO_SOCKET_DIR', () => {
    const environment = { PATH_ROOT: '/r', PATH_SOCKET: '/a', HERO_SOCKET_DIR: '/b' };
    const socket = (directory: string) => `${directory}/hero_os_tfgrid_deployer/rpc.sock`;
    expect(resolvePaths({ socketDir: '/f' }, environment).socketPath).toBe(socket('/f'));
    expect(resolvePaths({}, environment).socketPath).toBe(socket('/a'));
    expect(resolvePaths({}, { ...environment, PATH_SOCKET: '' }).socketPath).toBe(socket('/b'));
  });

  it('prefers the flag, then HERO_DEPLOYER_DATA_DIR, then the first STATE_DIRECTORY', () => {
    const environment = { HERO_DEPLOYER_DATA_DIR: '/d', STATE_DIRECTORY: '/s:/t' };
    expect(resolvePaths({ dataDir: '/f' }, environment).dataDir).toBe('/f');
    expect(resolvePaths({}, environment).dataDir).toBe('/d');
    expect(resolvePaths({}, { STATE_DIRECTORY: '/s:/t' }).dataDir).toBe('/s');
  });

  it('prefers --config to HERO_DEPLOYER_CONFIG', () => {
    const environment = { HERO_DEPLOYER_CONFIG: '/e.toml' };
    expect(resolvePaths({ config: '/f.toml' }, environment).configFile).toBe('/f.toml');
    expect(resolvePaths({}, environment).configFile).toBe('/e.toml');
  });
});
