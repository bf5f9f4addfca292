package org.mingtang.requests;

import java.util.List;
import org.mingtang.journal.Fact;
import org.mingtang.journal.FactType;

/// Who looked at what is masked otherwise; a stream of its own beside each case file, so that looking does not get in
/// the way of acting.
public sealed interface PersonalDataFact extends Fact {
    /// @param what   what was shown, such as 申请人身份和联系方式
    /// @param reason as the officer gave it
    record Seen(String what, String reason) implements PersonalDataFact {}

    /// The names under which facts stand in the journal; never changed, only added to.
    FactType.Catalogue CATALOGUE = () -> List.of(FactType.of("request.personal-data-seen", Seen.class));
}
