package org.mingtang.privacy;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// How content is sealed: first byte which way, then nonce (12 bytes), ciphertext, tag (16 bytes).
public enum PersonalCipher {
    AES_256_GCM(1, "AES", 32),
    SM4_GCM(2, "SM4", 16);

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte code;
    private final String algorithm;
    private final int keyBytes;

    PersonalCipher(int code, String algorithm, int keyBytes) {
        this.code = (byte) code;
        this.algorithm = algorithm;
        this.keyBytes = keyBytes;
    }

    /// @param key   at least 32 bytes, of which as many are used as the cipher takes
    /// @param bound what it belongs to: opened under anything else it fails
    byte[] seal(byte[] key, byte[] content, byte[] bound) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(content);
            var whole = new byte[1 + NONCE + sealed.length];
            whole[0] = code;
            System.arraycopy(nonce, 0, whole, 1, NONCE);
            System.arraycopy(sealed, 0, whole, 1 + NONCE, sealed.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws Unreadable where key, content or owner is another
    static byte[] open(byte[] key, byte[] whole, byte[] bound) {
        try {
            var way = List.of(values()).stream()
                    .filter(each -> whole.length > NONCE && each.code == whole[0])
                    .findFirst()
                    .orElseThrow(() -> new Unreadable("sealed: unknown way"));
            var nonce = Arrays.copyOfRange(whole, 1, 1 + NONCE);
            return way.cipher(Cipher.DECRYPT_MODE, key, nonce, bound)
                    .doFinal(whole, 1 + NONCE, whole.length - 1 - NONCE);
        } catch (GeneralSecurityException e) {
            throw new Unreadable("sealed: does not open", e);
        }
    }

    private Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(algorithm + "/GCM/NoPadding", PROVIDER);
        cipher.init(mode, new SecretKeySpec(key, 0, keyBytes, algorithm), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }

    /// What was sealed cannot be opened: it was changed, belongs elsewhere, or was erased.
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }

        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
