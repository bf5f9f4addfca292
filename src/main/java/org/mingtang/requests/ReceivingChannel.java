package org.mingtang.requests;

import java.time.Instant;
import java.util.UUID;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.PersonId;

/// A way by which requests reach a unit (受理渠道), and who answers for it (REQ-28).
///
/// @param address    where it is: place, number or web address
/// @param hours      when it is open; may be empty
/// @param phone      under which to ask about it
/// @param personName as the person was called at the last change
/// @param changed    when it was last changed; sent back with a form, so that nobody's change is overwritten unseen
/// @param changedBy  who last changed it
public record ReceivingChannel(
        UUID id,
        AgencyId agency,
        Kind kind,
        String address,
        String hours,
        String phone,
        PersonId person,
        String personName,
        Instant changed,
        String changedBy) {

    /// What applicants tell ways apart by. Both kinds of post are one; hotline calls are passed on to the unit.
    public enum Kind {
        ONLINE("网上提交", "网址"),
        IN_PERSON("当面提交", "地点"),
        POST("邮寄", "收件地址"),
        FAX("传真", "传真号码"),
        EMAIL("电子邮件", "邮箱"),
        HOTLINE("热线转办", "热线号码");

        private final String chinese;
        private final String address;

        Kind(String chinese, String address) {
            this.chinese = chinese;
            this.address = address;
        }

        public String chinese() {
            return chinese;
        }

        /// What its address is called.
        public String address() {
            return address;
        }
    }
}
