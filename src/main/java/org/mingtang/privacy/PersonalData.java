package org.mingtang.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.documents.FileHash;
import org.mingtang.documents.FileKind;
import org.mingtang.documents.FileStore;
import org.mingtang.journal.StreamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what is known of persons. Each text and file is sealed under a key of its own; that key is sealed under one of
/// the folder's and lies with the row, so that erasing the row's key and salt makes every copy unreadable, those in
/// the file store and in old archives made unreadable with the folder's key included.
@Transactional
public class PersonalData {
    /// Texts up to this many bytes lie in the table, everything longer in the file store.
    private static final int IN_THE_TABLE = 16 << 10;

    private static final int SALT = 32;
    private static final int KEY = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;
    private final FileStore files;
    private final KeyRing keys;
    private final String current;
    private final String lookupKey;
    private final PersonalCipher cipher;
    private final Clock clock;

    /// Registers keys that were put into the folder since the last start; the newest seals from now on.
    ///
    /// @throws org.mingtang.installation.InstallationException when keys are missing
    public PersonalData(JdbcClient jdbc, FileStore files, Path folder, PersonalCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.cipher = cipher;
        this.clock = clock;
        var known = jdbc.sql("select id from privacy.key order by number")
                .query(String.class)
                .list();
        this.keys = KeyRing.in(folder, new HashSet<>(known));
        keys.ids().stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .forEach(id -> jdbc.sql("insert into privacy.key (id, since) values (?, ?) on conflict do nothing")
                        .params(id, Timestamp.from(clock.instant()))
                        .update());
        var inOrder = jdbc.sql("select id from privacy.key order by number")
                .query(String.class)
                .list();
        this.current = inOrder.getLast();
        // equality search must find what was entered under any key
        this.lookupKey = inOrder.getFirst();
    }

    /// Keeps a text in the running transaction.
    ///
    /// @param what what it is to the case, such as `application`
    public Kept keep(StreamId owner, String what, String text) {
        return keep(owner, what, "", "", text.getBytes(UTF_8));
    }

    /// Keeps a file in the running transaction. What lies in the file store before the commit is unreadable without
    /// the row.
    public Kept keep(StreamId owner, String what, String name, FileKind kind, byte[] content) {
        return keep(owner, what, name, kind.extension(), content);
    }

    /// Keeps a file that could not be read, as it came, in the running transaction.
    public Kept keepAsItCame(StreamId owner, String what, String name, byte[] content) {
        return keep(owner, what, name, Kept.AS_IT_CAME, content);
    }

    private Kept keep(StreamId owner, String what, String name, String extension, byte[] content) {
        var id = UUID.randomUUID();
        var key = random(KEY);
        var salt = random(SALT);
        var bound = bound(id, owner);
        var sealed = cipher.seal(key, content, bound);
        var stored = sealed.length > IN_THE_TABLE ? Optional.of(store(sealed)) : Optional.<FileHash>empty();
        var kept = new Kept(
                id,
                owner,
                what,
                name,
                extension,
                content.length,
                commitment(salt, content),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                false);
        jdbc.sql("""
                        insert into privacy.kept (id, owner, what, name, extension, bytes, commitment, salt, key_id,
                            sealed_key, content, file, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(owner.value())
                .param(what)
                .param(cipher.seal(key, name.getBytes(UTF_8), bound))
                .param(extension)
                .param(kept.bytes())
                .param(kept.commitment())
                .param(salt)
                .param(current)
                .param(cipher.seal(keys.derived(current, "seal"), key, bound))
                .param(stored.isPresent() ? null : sealed)
                .param(stored.map(FileHash::hex).orElse(null))
                .param(Timestamp.from(kept.at()))
                .update();
        return kept;
    }

    /// Everything kept for a case, oldest first.
    @Transactional(readOnly = true)
    public List<Kept> of(StreamId owner) {
        return jdbc.sql("select * from privacy.kept where owner = ? order by number")
                .param(owner.value())
                .query((row, _) -> kept(row))
                .list();
    }

    /// Of many cases the text that each of them kept first under that name, for lists; those erased are left out.
    @Transactional(readOnly = true)
    public Map<StreamId, String> firstTexts(Collection<StreamId> owners, String what) {
        var texts = new HashMap<StreamId, String>();
        jdbc.sql("""
                        select distinct on (owner) * from privacy.kept
                        where owner = any(?) and what = ? and sealed_key is not null order by owner, number""")
                .param(owners.stream().map(StreamId::value).toArray(String[]::new))
                .param(what)
                .query((ResultSet row) -> {
                    var owner = new StreamId(row.getString("owner"));
                    var bound = bound(row.getObject("id", UUID.class), owner);
                    texts.put(owner, new String(opened(row, bound), UTF_8));
                });
        return texts;
    }

    /// Bytes of everything kept for a case.
    @Transactional(readOnly = true)
    public long bytes(StreamId owner) {
        return jdbc.sql("select coalesce(sum(bytes), 0) from privacy.kept where owner = ?")
                .param(owner.value())
                .query(Long.class)
                .single();
    }

    /// @throws PersonalCipher.Unreadable where it was erased or changed
    @Transactional(readOnly = true)
    public String text(Kept kept) {
        return new String(content(kept), UTF_8);
    }

    /// @throws PersonalCipher.Unreadable where it was erased or changed
    @Transactional(readOnly = true)
    public byte[] content(Kept kept) {
        return jdbc.sql("select * from privacy.kept where id = ?")
                .param(kept.id())
                .query((row, _) -> opened(row, bound(kept.id(), kept.owner())))
                .single();
    }

    private byte[] opened(ResultSet row, byte[] bound) throws SQLException {
        var key = key(row, bound);
        var sealed = row.getString("file") == null ? row.getBytes("content") : stored(row.getString("file"));
        return PersonalCipher.open(key, sealed, bound);
    }

    /// The keyed hash under which equal values are found again, such as a number of an identity card.
    public byte[] lookup(String kind, String value) {
        return KeyRing.mac(keys.derived(lookupKey, "lookup " + kind), value.getBytes(UTF_8));
    }

    /// Seals what goes out of the house for a while and comes back, such as whom an officer looked for in an address.
    /// Letters, digits, `-`, `_` and one colon.
    ///
    /// @param use what it is for; opens under the same only
    public String sealed(String use, String text) {
        var whole = cipher.seal(keys.derived(current, use), text.getBytes(UTF_8), use.getBytes(UTF_8));
        return current + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /// What was sealed; empty where it does not open.
    public Optional<String> opened(String use, String sealed) {
        var parts = sealed.split(":", 2);
        if (parts.length != 2 || !keys.ids().contains(parts[0])) {
            return Optional.empty();
        }
        try {
            var whole = Base64.getUrlDecoder().decode(parts[1]);
            return Optional.of(
                    new String(PersonalCipher.open(keys.derived(parts[0], use), whole, use.getBytes(UTF_8)), UTF_8));
        } catch (IllegalArgumentException | PersonalCipher.Unreadable _) {
            return Optional.empty();
        }
    }

    /// Makes everything of a case unreadable for good. The rows stay with their commitments: the journal still proves
    /// that something was there, not what.
    public void erase(StreamId owner) {
        jdbc.sql("""
                        update privacy.kept set salt = null, sealed_key = null, content = null, name = null, bytes = 0
                        where owner = ?""").param(owner.value()).update();
    }

    /// The same for a single text or file.
    public void erase(Kept kept) {
        jdbc.sql("""
                        update privacy.kept set salt = null, sealed_key = null, content = null, name = null, bytes = 0
                        where id = ?""").param(kept.id()).update();
    }

    /// Whether the content is what the journal committed to.
    @Transactional(readOnly = true)
    public boolean agrees(Kept kept) {
        var salt = jdbc.sql("select salt from privacy.kept where id = ?")
                .param(kept.id())
                .query((row, _) -> row.getBytes("salt"))
                .single();
        return commitment(salt, content(kept)).equals(kept.commitment());
    }

    private Kept kept(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var owner = new StreamId(row.getString("owner"));
        boolean erased = row.getBytes("sealed_key") == null;
        var bound = bound(id, owner);
        return new Kept(
                id,
                owner,
                row.getString("what"),
                erased ? "" : new String(PersonalCipher.open(key(row, bound), row.getBytes("name"), bound), UTF_8),
                row.getString("extension"),
                row.getLong("bytes"),
                row.getString("commitment"),
                row.getTimestamp("at").toInstant(),
                erased);
    }

    private byte[] key(ResultSet row, byte[] bound) throws SQLException {
        var sealedKey = row.getBytes("sealed_key");
        if (sealedKey == null) {
            throw new PersonalCipher.Unreadable("kept " + row.getString("id") + ": erased");
        }
        return PersonalCipher.open(keys.derived(row.getString("key_id"), "seal"), sealedKey, bound);
    }

    private FileHash store(byte[] sealed) {
        try {
            return files.put(sealed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] stored(String hash) {
        try (var file = files.open(new FileHash(hash))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bound(UUID id, StreamId owner) {
        return (id + " " + owner).getBytes(UTF_8);
    }

    private static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static String commitment(byte[] salt, byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HEX.formatHex(digest.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
