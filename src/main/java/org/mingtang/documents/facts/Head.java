package org.mingtang.documents.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingtang.documents.DocumentNumber;

/// What stands before the first body paragraph, sorted line by line. A number or a colon further down is body text.
///
/// @param redHead      lines of the red head
/// @param number       the first number that is all of a line
/// @param beforeNumber lines that could be a title, before the number; all of them when there is no number
/// @param afterNumber  lines that could be a title, after the number
/// @param noted        the date in brackets under the title (题注)
/// @param addressees   the addressees
/// @param bodyStart    index of the first line after the head
record Head(
        List<Line> redHead,
        Optional<DocumentNumber> number,
        List<Line> beforeNumber,
        List<Line> afterNumber,
        Optional<LocalDate> noted,
        Optional<String> addressees,
        int bodyStart) {

    /// Copy number, secrecy mark, urgency, page number, and lines of label and value (签发人：某某): they stand in a head and
    /// are
    /// no title.
    private static final Pattern MARK = Pattern.compile(
            "^(?:第?[0-9]{1,8}份?|[-—－ 0-9]{1,12}|(?:绝密|机密|秘密)(?:★.{0,10})?|特急|加急|平急|急件|内部资料.{0,10}|[^《（(]{2,8}[:：].+|主动公开|依申请公开)$");

    private static final int MOST_LINES = 40;

    static Head of(List<Line> lines) {
        var reading = new Reading();
        var index = 0;
        while (index < Math.min(lines.size(), MOST_LINES)) {
            var line = lines.get(index);
            if (!line.isText()) {
                break;
            }
            var addressees = AddresseesLine.at(lines, index, reading.hasNumberAndTitle());
            if (!addressees.isEmpty()) {
                return reading.head(Optional.of(AddresseesLine.read(addressees)), index + addressees.size());
            }
            if (BodyLine.is(line) && !MARK.matcher(line.compact()).matches()) {
                break;
            }
            reading.take(line);
            index++;
        }
        return reading.head(Optional.empty(), index);
    }

    /// The head while it is being read.
    private static final class Reading {
        private final List<Line> redHead = new ArrayList<>();
        private final List<Line> beforeNumber = new ArrayList<>();
        private final List<Line> afterNumber = new ArrayList<>();
        private Optional<DocumentNumber> number = Optional.empty();
        private Optional<LocalDate> noted = Optional.empty();
        private boolean titleEnded;

        boolean hasNumberAndTitle() {
            return number.isPresent() && !(beforeNumber.isEmpty() && afterNumber.isEmpty());
        }

        void take(Line line) {
            var read = NumberLine.read(line);
            if (read.isPresent() && number.isEmpty()) {
                number = read;
                titleEnded = false;
            } else if (number.isEmpty() && RedHead.is(line)) {
                if (RedHead.isLastWordAlone(line)) {
                    redHead.addAll(beforeNumber);
                }
                // What stands above a red head is no title, and lines apart are no title together.
                beforeNumber.clear();
                titleEnded = false;
                redHead.add(line);
            } else if (MARK.matcher(line.compact()).matches() || AttachmentList.isHeading(line)) {
                titleEnded = titleEnded || !(number.isPresent() ? afterNumber : beforeNumber).isEmpty();
            } else if (endsTitle(line)) {
                titleEnded = true;
            } else if (!titleEnded) {
                (number.isPresent() ? afterNumber : beforeNumber).add(line);
            }
        }

        /// A date, a note in brackets, a subtitle: the lines after them are no title any more.
        private boolean endsTitle(Line line) {
            var text = line.compact();
            if (HanText.isBracketed(text) && !Genre.isState(text)) {
                noted = noted.or(() -> notedDate(HanText.withoutBrackets(text)));
                return true;
            }
            return text.startsWith("—")
                    || text.equals("目录")
                    || OfficialDate.leading(text).isPresent();
        }

        /// （2019年12月31日） and （2019年12月31日区政府第3次常务会议通过）; not the history of promulgations and amendments.
        private static Optional<LocalDate> notedDate(String note) {
            return note.endsWith("日") || note.endsWith("通过") && note.indexOf('日') == note.lastIndexOf('日')
                    ? OfficialDate.leading(note)
                    : Optional.empty();
        }

        Head head(Optional<String> addressees, int bodyStart) {
            return new Head(redHead, number, beforeNumber, afterNumber, noted, addressees, bodyStart);
        }
    }
}
