package org.mingtang.requests.application;

import java.util.List;

/// An application as it was handed in (申请表). Nothing of it stands in the journal but its commitment.
///
/// @param asked  what is asked, one text for each thing
/// @param use    what for; may be blank, nobody has to say (REQ-02)
/// @param waiver why the fee is to be waived; blank where that is not asked
public record Application(Applicant applicant, List<String> asked, String use, Form form, Way way, String waiver) {
    public Application {
        asked = List.copyOf(asked);
    }

    /// In which form the information is wanted (获取信息的形式).
    public enum Form {
        PAPER("纸质"),
        ELECTRONIC("电子数据"),
        ON_THE_SPOT("当场查阅、抄录");

        private final String chinese;

        Form(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /// How it is to come (获取信息的方式).
    public enum Way {
        POST("邮寄"),
        EMAIL("电子邮件"),
        PORTAL("网上下载"),
        COUNTER("自行领取");

        private final String chinese;

        Way(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /// The same of the same applicant for one thing only.
    public Application asking(String one) {
        return new Application(applicant, List.of(one), use, form, way, waiver);
    }

    /// What is left once personal data were disposed of: what is asked, and how it was to come. What it is for and why
    /// no
    /// fee should be asked tells of the person (REQ-26).
    public Application disposed() {
        return new Application(applicant.disposed(), asked, disposed(use), form, way, disposed(waiver));
    }

    /// As those see it who have not asked to see it whole.
    public Application masked() {
        return new Application(applicant.masked(), asked, use, form, way, waiver);
    }

    private static String disposed(String text) {
        return text.isBlank() ? "" : Applicant.DISPOSED;
    }

    /// What is asked, as lists and exports show it: a number that tells a person, written into it, is masked.
    public String inLists() {
        return Masks.inText(inOneLine());
    }

    /// What is asked, for letters and the pages of the case.
    public String inOneLine() {
        return String.join("；", asked).replaceAll("\\s+", " ").strip();
    }
}
