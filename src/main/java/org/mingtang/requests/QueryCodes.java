package org.mingtang.requests;

import java.security.SecureRandom;
import org.mingtang.privacy.PersonalData;
import org.mingtang.requests.store.Doors;
import org.springframework.stereotype.Component;

/// The code by which an applicant looks at the own request beside its number (查询码): 12 signs, of which only a keyed
/// hash is kept. A new one does away with the old.
@Component
class QueryCodes {
    /// Without letters and digits that are taken for one another.
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PersonalData data;
    private final Doors doors;

    QueryCodes(PersonalData data, Doors doors) {
        this.data = data;
        this.doors = doors;
    }

    /// Made from the form's token, so that who lost the page and sends the form again sees the same code.
    String of(String token) {
        var hash = data.lookup("query-code of", token);
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(Byte.toUnsignedInt(hash[i]) % SIGNS.length()));
        }
        return code.toString();
    }

    /// A new one by chance.
    String anew() {
        return RANDOM.ints(LENGTH, 0, SIGNS.length())
                .collect(StringBuilder::new, (code, sign) -> code.append(SIGNS.charAt(sign)), StringBuilder::append)
                .toString();
    }

    /// From now on the request opens to this code, in the running transaction.
    void open(String receipt, String code) {
        doors.open(receipt, hash(code));
    }

    /// The second request opens to the code of the first.
    void openAlike(String receipt, String second) {
        doors.openAlike(receipt, second);
    }

    /// Whether the request opens to it, and not to one that was given later.
    boolean opens(String receipt, String code) {
        return doors.find(receipt, hash(code)).isPresent();
    }

    byte[] hash(String code) {
        return data.lookup("query-code", code);
    }
}
