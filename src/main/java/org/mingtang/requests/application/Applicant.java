package org.mingtang.requests.application;

import java.util.List;
import java.util.stream.Stream;
import org.mingtang.requests.casefile.ApplicantKind;

/// Who asks, with proof of identity and contact (条例第二十九条第一项).
public sealed interface Applicant {
    String name();

    String phone();

    String address();

    String email();

    ApplicantKind kind();

    /// The number that tells who it is; blank where none was given.
    String number();

    /// What tells who it is beside the name: numbers, contact, the people of an organisation.
    default List<String> tells() {
        var people = switch (this) {
            case Person _ -> Stream.<String>empty();
            case Organisation organisation -> Stream.of(organisation.representative(), organisation.contact());
        };
        return Stream.concat(Stream.of(number(), phone(), address(), email()), people)
                .filter(each -> !each.isBlank())
                .toList();
    }

    /// What stands for whatever told who it was, once personal data were disposed of (REQ-26).
    String DISPOSED = "（个人信息已处置）";

    /// What is left of it then: the kind.
    default Applicant disposed() {
        return switch (this) {
            case Person _ -> new Person(DISPOSED, Identity.OTHER, "", "", "", "");
            case Organisation organisation -> new Organisation(DISPOSED, organisation.kind(), "", "", "", "", "", "");
        };
    }

    /// As those see it who have not asked to see it whole.
    default Applicant masked() {
        return switch (this) {
            case Person person ->
                new Person(
                        person.name().equals(DISPOSED) ? DISPOSED : Masks.name(person.name()),
                        person.identity(),
                        Masks.number(person.number()),
                        Masks.phone(person.phone()),
                        Masks.address(person.address()),
                        Masks.email(person.email()));
            case Organisation organisation ->
                new Organisation(
                        organisation.name(),
                        organisation.kind(),
                        organisation.number(),
                        Masks.name(organisation.representative()),
                        Masks.name(organisation.contact()),
                        Masks.phone(organisation.phone()),
                        Masks.address(organisation.address()),
                        Masks.email(organisation.email()));
        };
    }

    /// A natural person (自然人).
    record Person(String name, Identity identity, String number, String phone, String address, String email)
            implements Applicant {
        @Override
        public ApplicantKind kind() {
            return ApplicantKind.NATURAL_PERSON;
        }
    }

    /// A legal person or another organisation (法人或者其他组织).
    ///
    /// @param number         unified social credit code
    /// @param representative who represents it in law
    /// @param contact        whom to ask
    record Organisation(
            String name,
            ApplicantKind kind,
            String number,
            String representative,
            String contact,
            String phone,
            String address,
            String email)
            implements Applicant {}

    /// What proves a person's identity (证件类型).
    enum Identity {
        RESIDENT_ID("居民身份证"),
        PASSPORT("护照"),
        HONG_KONG_MACAO("港澳居民来往内地通行证"),
        TAIWAN("台湾居民来往大陆通行证"),
        OTHER("其他证件");

        private final String chinese;

        Identity(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
