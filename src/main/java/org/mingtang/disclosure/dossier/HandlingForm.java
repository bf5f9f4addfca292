package org.mingtang.disclosure.dossier;

import java.time.LocalDate;
import java.util.Optional;
import org.mingtang.regulation.DisclosureAttribute;

/// The form that travels with an official document (公文办理单, ACT-01). What is not known yet is empty.
///
/// @param number    document number in its official form
/// @param attribute the proposed disclosure attribute
/// @param reason    why it is not to be disclosed proactively
/// @param ground    key of the ground of non-disclosure, from the pack
/// @param column    key of the proposed online category (上网分类), from the pack
/// @param topic     主题分类, two levels parted by `\\`
/// @param genre     体裁
/// @param category  key of the statutory category (法定主动公开事项), from the pack
/// @param nature    whether it is a normative document (规范性文件), whose legality is reviewed
public record HandlingForm(
        String title,
        String number,
        String issuer,
        String addressees,
        Optional<LocalDate> issueDate,
        Optional<DisclosureAttribute> attribute,
        String reason,
        String ground,
        String column,
        String topic,
        String genre,
        String category,
        Nature nature) {
    /// Longest title, in characters.
    public static final int LONGEST_TITLE = 200;

    /// Longest reason or remark, in characters.
    public static final int LONGEST_REMARK = 2_000;

    public static final HandlingForm EMPTY = new HandlingForm(
            "", "", "", "", Optional.empty(), Optional.empty(), "", "", "", "", "", "", Nature.ORDINARY);

    public enum Nature {
        ORDINARY,
        NORMATIVE
    }

    /// This form with another's elements of filing (ACT-05): column, topic, genre, category, and an issuer where none
    /// was named. Everything else is what the signers saw.
    HandlingForm filedAs(HandlingForm other) {
        return new HandlingForm(
                title,
                number,
                issuer.isBlank() ? other.issuer : issuer,
                addressees,
                issueDate,
                attribute,
                reason,
                ground,
                other.column,
                other.topic,
                other.genre,
                other.category,
                nature);
    }
}
