package org.mingtang.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/// The account of the operating system under which the embedded PostgreSQL runs. PostgreSQL refuses to run as
/// root.
sealed interface ServiceAccount {
    int ROOT = 0;
    int NOBODY = 65534;

    /// Words to put before a command so that it runs under this account.
    List<String> prefix();

    /// Makes the account the owner of a file or folder that this process created.
    void own(Path path) throws IOException;

    /// Where programs are unpacked, once for all data folders of this user where possible. Root's data folder is
    /// closed to the service account, and PostgreSQL resolves the full path of its own program file: root's
    /// programs therefore lie in a place of the system's.
    Path cacheFor(DataFolder folder);

    /// The account for a database folder: the running user itself; for root the folder's owner, or nobody when
    /// root owns it or it does not exist yet.
    static ServiceAccount forDatabase(Path database) throws IOException {
        if (currentUser() != ROOT) {
            return new RunningUser();
        }
        int owner = Files.exists(database) ? ownerOf(database) : ROOT;
        return new Unprivileged(owner == ROOT ? NOBODY : owner);
    }

    static int currentUser() throws IOException {
        return ownerOf(Path.of("/proc/self"));
    }

    private static int ownerOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    record RunningUser() implements ServiceAccount {
        @Override
        public List<String> prefix() {
            return List.of();
        }

        @Override
        public void own(Path path) {
            // it does already
        }

        @Override
        public Path cacheFor(DataFolder folder) {
            Path home = Path.of(System.getProperty("user.home", ""));
            return home.isAbsolute() && Files.isWritable(home)
                    ? home.resolve(".cache").resolve("mingtang")
                    : folder.cache();
        }
    }

    record Unprivileged(int id) implements ServiceAccount {
        @Override
        public List<String> prefix() {
            return List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups", "--");
        }

        @Override
        public void own(Path path) throws IOException {
            Files.setAttribute(path, "unix:uid", id, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", id, LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        public Path cacheFor(DataFolder folder) {
            return Path.of("/var/lib/mingtang");
        }
    }
}
