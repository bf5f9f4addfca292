package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.Clause;

class MaskingTest {
    @ParameterizedTest(name = "{0} {1} → {2}")
    @DisplayName("脱敏样式")
    @Clause("SEC-12")
    @CsvSource(textBlock = """
        resident-id, 35021119900307123X, 3502**********123X
        resident-id, 35021119900307123x, 3502**********123X
        resident-id, 350211 19900307 123X, 3502**********123X
        resident-id, 350211900307123, 3502*******7123
        mobile, 13805921234, 138****1234
        mobile, +86 138-0592-1234, +86138****1234
        landline, 0595-22345678, 0595-2234****
        bank-card, 6222 0214 0802 1234 567, 6222***********4567
        email, lin@example.org, l***@example.org
        passport, E12345678, E******78
        licence-plate, 闽C·12345, 闽C***45
        address, 云岭县城关镇幸福路12号3幢402室, 云岭县城关镇幸福路***
        address, 幸福村二组15号, 幸福村***
        address, 幸福路, 〔已删除〕
        name, 张三, 张某
        name, 张三丰, 张某某
        name, 欧阳修, 欧阳某
        name, 司马相如, 司马某某
        name, 买买提·艾合买提, 买某某
        name, Lin Xiaoman, L***
        health, 患有高血压, 〔已删除〕
        family, 与李四离婚, 〔已删除〕
        """)
    void styles(String kind, String text, String mask) {
        var deletion = new Deletion(text, FindingKind.ofCode(kind), "");
        assertThat(new Masking(List.of(deletion)).mask(deletion)).isEqualTo(mask);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("同一个人始终同一个样式，同姓的两个人分得开")
    @CsvSource(textBlock = """
        张三 张 三 李四, 张某 张某 李某
        张三 张四, 张某甲 张某乙
        张三 张三丰, 张某 张某某
        张三 张三丰 张四, 张某甲 张某乙 张某丙
        """)
    void one_person_one_mask(String names, String masks) {
        var deletions = new ArrayList<Deletion>();
        Stream.of(names.replace("张 三", "张\u3000三").split(" "))
                .forEach(name -> deletions.add(new Deletion(name, Optional.of(FindingKind.NAME), "")));
        var masking = new Masking(deletions);
        assertThat(deletions.stream().map(masking::mask)).containsExactly(masks.split(" "));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("样式不透露另一项要删的内容")
    @CsvSource({"幸福路", "云岭县", "城关镇幸福路"})
    void a_mask_tells_nothing_that_goes(String other) {
        var address = new Deletion("云岭县城关镇幸福路12号", Optional.of(FindingKind.ADDRESS), "");
        var masking = new Masking(List.of(address, new Deletion(other, Optional.empty(), "")));
        assertThat(masking.mask(address)).isEqualTo(Masking.GONE);
    }
}
