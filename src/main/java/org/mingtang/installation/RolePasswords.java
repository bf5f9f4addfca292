package org.mingtang.installation;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/// Passwords of the embedded PostgreSQL's three roles: random, made once, kept in a file of mode 600.
record RolePasswords(String superuser, String owner, String app) {
    private static final int BYTES = 24;

    static RolePasswords readOrMake(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.size() != 3) {
                throw new InstallationException("文件 " + file + " 已损坏：请从备份恢复。");
            }
            return new RolePasswords(lines.get(0), lines.get(1), lines.get(2));
        } catch (IOException e) {
            throw new InstallationException("无法读写 " + file + "：请检查权限和磁盘空间。", e);
        }
    }

    private static void make(Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, asFileAttribute(fromString("rw-------")));
        var random = new SecureRandom();
        Files.write(unfinished, List.of(password(random), password(random), password(random)));
        Files.move(unfinished, file, ATOMIC_MOVE);
    }

    private static String password(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "RolePasswords[…]";
    }
}
