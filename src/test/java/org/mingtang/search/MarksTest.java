package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MarksTest {
    @Test
    @DisplayName("标出的词，全角、大小写、换行都不妨碍")
    void folded_matches_are_marked_as_written() {
        assertThat(new Marks(List.of("g324", "国道")).whole("关于Ｇ３２４国\n道改线")).isEqualTo("关于<mark>Ｇ３２４国 道</mark>改线");
    }

    @Test
    @DisplayName("85 不标出 851 中的一段")
    void digits_match_whole_only() {
        assertThat(new Marks(List.of("85")).whole("851号和85号")).isEqualTo("851号和<mark>85</mark>号");
    }

    @Test
    @DisplayName("交叠的词合为一处")
    void overlapping_matches_become_one() {
        assertThat(new Marks(List.of("信息公开", "公开目录")).whole("信息公开目录")).isEqualTo("<mark>信息公开目录</mark>");
    }

    @Test
    @DisplayName("摘要取词最全的一段，从句首起")
    void the_snippet_is_the_best_passage() {
        String body = "低保标准另行公布。" + "其他事项。".repeat(60) + "低保家庭的水价减免由县里承担。" + "附则。".repeat(60);
        assertThat(new Marks(List.of("低保", "水价")).snippet(body, List.of()))
                .startsWith("…<mark>低保</mark>家庭的<mark>水价</mark>减免")
                .endsWith("…")
                .hasSizeBetween(100, 160);
    }

    @Test
    @DisplayName("正文没有而附件有，摘要取附件题名")
    void the_snippet_may_be_an_attachment() {
        assertThat(new Marks(List.of("宗地")).snippet("正文。", List.of("公告", "宗地图")))
                .isEqualTo("<mark>宗地</mark>图");
        assertThat(new Marks(List.of("水价")).snippet("正文。", List.of("宗地图"))).isEqualTo("正文。");
    }
}
