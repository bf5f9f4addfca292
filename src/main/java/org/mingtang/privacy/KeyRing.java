package org.mingtang.privacy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mingtang.installation.InstallationException;

/// The keys of the folder beside the data (密钥目录): a file each, `….key`, 64 hexadecimal digits. Lost keys cannot be
/// replaced: what they sealed stays sealed.
public final class KeyRing {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    private final Map<String, byte[]> keys;

    private KeyRing(Map<String, byte[]> keys) {
        this.keys = keys;
    }

    /// Reads the folder, and makes the first key of an installation that has sealed nothing yet.
    ///
    /// @param needed ids of the keys under which something was sealed
    /// @throws InstallationException when one of them is missing or a file is no key
    public static KeyRing in(Path folder, Set<String> needed) {
        try {
            var ring = read(folder);
            if (ring.keys.isEmpty() && needed.isEmpty()) {
                make(folder);
                ring = read(folder);
            }
            var missing = new TreeSet<>(needed);
            missing.removeAll(ring.keys.keySet());
            if (!missing.isEmpty()) {
                throw new InstallationException("密钥目录 " + folder + " 中缺少密钥 " + String.join("、", missing)
                        + "：申请人的个人信息用它加密，没有它打不开。请把原来的密钥目录放回这里，或者用 MINGTANG_KEYS 写明它在哪里。");
            }
            return ring;
        } catch (IOException e) {
            throw new InstallationException("无法读写密钥目录 " + folder + "：请检查目录权限。", e);
        }
    }

    private static KeyRing read(Path folder) throws IOException {
        var keys = new LinkedHashMap<String, byte[]>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                files.filter(file -> file.getFileName().toString().endsWith(".key"))
                        .sorted()
                        .forEach(file -> {
                            var key = key(file);
                            keys.put(id(key), key);
                        });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return new KeyRing(keys);
    }

    private static byte[] key(Path file) {
        try {
            var text = Files.readString(file, US_ASCII).strip();
            if (!KEY.matcher(text).matches()) {
                throw new InstallationException("文件 " + file + " 不是密钥：应当是 64 位十六进制数字。请从密钥的备份恢复这个文件。");
            }
            return HexFormat.of().parseHex(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Two nodes may begin at once: the first to write wins, the other reads its key.
    private static void make(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        var ready = Files.createTempFile(folder, "personal", ".new");
        try {
            Files.writeString(ready, HexFormat.of().formatHex(key) + "\n", US_ASCII);
            Files.createLink(folder.resolve("personal.key"), ready);
        } catch (FileAlreadyExistsException e) {
            // the other node's
        } finally {
            Files.delete(ready);
        }
    }

    static String id(byte[] key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Set<String> ids() {
        return Set.copyOf(keys.keySet());
    }

    /// A key made from one of the folder's for one purpose, 32 bytes.
    byte[] derived(String id, String purpose) {
        var key = keys.get(id);
        if (key == null) {
            throw new PersonalCipher.Unreadable("key " + id + ": missing");
        }
        return mac(key, ("mingtang " + purpose).getBytes(UTF_8));
    }

    static byte[] mac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
