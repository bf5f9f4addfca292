package org.mingtang.regulation;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How numbers of a series are written, such as `{organisation-code}/{year}-{serial:5}`: one code of the unit, the
/// year, and the serial, with leading zeros where a width is given.
public final class NumberPattern {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)(?::([1-9]))?}");
    private static final Pattern SERIAL = Pattern.compile("\\{serial(?::[1-9])?}");

    private final String text;
    private final UnitCode unitCode;
    private final int width;
    private final Pattern form;

    private NumberPattern(String text, UnitCode unitCode, int width, Pattern form) {
        this.text = text;
        this.unitCode = unitCode;
        this.width = width;
        this.form = form;
    }

    /// By which code a series tells units apart.
    public enum UnitCode {
        /// 组织机构代码, nine characters
        ORGANISATION_CODE("organisation-code", "(?<unit>[0-9A-Z]{9})"),
        /// 统一社会信用代码, eighteen characters
        CREDIT_CODE("credit-code", "(?<unit>[0-9A-Z]{18})"),
        /// the unit's own word, such as 机关代字
        AGENCY_CODE("agency-code", "(?<unit>[\\p{IsHan}0-9A-Za-z]{1,20})");

        private final String key;
        private final String form;

        UnitCode(String key, String form) {
            this.key = key;
            this.form = form;
        }

        /// Whether the code's check digit agrees; a wrong one is shown as a warning.
        public boolean agrees(String code) {
            return switch (this) {
                case ORGANISATION_CODE -> OrganisationCode.agrees(code);
                case CREDIT_CODE -> CreditCode.agrees(code);
                case AGENCY_CODE -> true;
            };
        }
    }

    /// A number taken apart.
    public record Parts(String unit, int year, int serial) {}

    /// What stands around the serial of a number, for the database to write a number with the serial it gives.
    ///
    /// @param width digits of the serial with leading zeros, 0 for without
    public record Frame(String before, int width, String after) {}

    /// @throws IllegalArgumentException with a Chinese sentence where the pattern cannot number anything
    public static NumberPattern parse(String text) {
        var form = new StringBuilder();
        var units = new ArrayList<UnitCode>();
        var widths = new ArrayList<Integer>();
        int years = 0;
        int end = 0;
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            form.append(literal(text.substring(end, places.start())));
            end = places.end();
            String place = places.group(1);
            switch (place) {
                case "year" -> {
                    years++;
                    form.append("(?<year>\\d{4})");
                }
                case "serial" -> {
                    int width = places.group(2) == null ? 0 : Integer.parseInt(places.group(2));
                    widths.add(width);
                    form.append(width == 0 ? "(?<serial>[1-9]\\d{0,7})" : "(?<serial>\\d{" + width + "})");
                }
                default -> {
                    var unit = unitCode(place);
                    units.add(unit);
                    form.append(unit.form);
                }
            }
        }
        form.append(literal(text.substring(end)));
        if (units.size() != 1 || years != 1 || widths.size() != 1) {
            throw new IllegalArgumentException("编号格式须含单位代码、{year}、{serial} 各一处：" + text);
        }
        return new NumberPattern(text, units.getFirst(), widths.getFirst(), Pattern.compile(form.toString()));
    }

    private static UnitCode unitCode(String place) {
        return Stream.of(UnitCode.values())
                .filter(unit -> unit.key.equals(place))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("编号格式中没有 {" + place
                        + "} 这一项（可用：{organisation-code}、{credit-code}、{agency-code}、{year}、{serial}、{serial:5}）"));
    }

    private static String literal(String text) {
        if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
            throw new IllegalArgumentException("编号格式的花括号不成对或写法不对：" + text);
        }
        return Pattern.quote(text);
    }

    /// Which code of the unit stands in the numbers.
    public UnitCode unitCode() {
        return unitCode;
    }

    /// Writes a number.
    ///
    /// @throws IllegalArgumentException where the unit's code, the year or the serial does not fit the pattern
    public String format(String unit, int year, int serial) {
        String digits = width == 0 ? Integer.toString(serial) : String.format("%0" + width + "d", serial);
        var frame = frame(unit, year);
        String number = frame.before() + digits + frame.after();
        if (!Optional.of(new Parts(unit, year, serial)).equals(parts(number))) {
            throw new IllegalArgumentException("number: " + number + " (expected: " + text + ")");
        }
        return number;
    }

    /// What stands around the serials of a unit and year. Whether unit, year and serial fit the pattern shows when the
    /// number is taken apart.
    public Frame frame(String unit, int year) {
        var around = SERIAL.split(text, 2);
        return new Frame(filled(around[0], unit, year), width, filled(around[1], unit, year));
    }

    private String filled(String around, String unit, int year) {
        return around.replace("{year}", Integer.toString(year)).replace("{" + unitCode.key + "}", unit);
    }

    /// Takes a number apart; empty where it is not of this pattern.
    public Optional<Parts> parts(String number) {
        var matcher = form.matcher(number);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int serial = Integer.parseInt(matcher.group("serial"));
        return serial == 0
                ? Optional.empty()
                : Optional.of(new Parts(matcher.group("unit"), Integer.parseInt(matcher.group("year")), serial));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberPattern pattern && pattern.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
