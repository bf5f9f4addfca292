package org.mingtang.documents.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.Clause;

class HiddenLayersTest {
    /// GB/T 32010.1 (ISO 32000-1), 8.11.2.2.
    @ParameterizedTest(name = "策略 {0}，两个图层 {1}、{2}：内容 {3}")
    @DisplayName("PDF 的内容归几个图层管的，打开时看不见的才算隐藏")
    @Clause("SEC-12")
    @CsvSource(nullValues = "-", textBlock = """
        AllOn,  开, 开, 看得见
        AllOn,  开, 关, 看不见
        AnyOn,  开, 关, 看得见
        AnyOn,  关, 关, 看不见
        AnyOff, 开, 关, 看得见
        AnyOff, 开, 开, 看不见
        AllOff, 关, 关, 看得见
        AllOff, 开, 关, 看不见
        -,      开, 关, 看得见
        -,      关, 关, 看不见
        """)
    void a_policy_over_several_layers(@Nullable String policy, String first, String second, String seen) {
        var off = new COSArray();
        var members = new COSArray();
        for (var state : new String[] {first, second}) {
            var layer = new COSDictionary();
            layer.setItem(COSName.TYPE, COSName.OCG);
            members.add(layer);
            if (state.equals("关")) {
                off.add(layer);
            }
        }
        var content = new COSDictionary();
        content.setItem(COSName.TYPE, COSName.getPDFName("OCMD"));
        content.setItem(COSName.OCGS, members);
        if (policy != null) {
            content.setName(COSName.P, policy);
        }

        assertThat(new HiddenLayers(catalog(members, off)).hide(content)).isEqualTo(seen.equals("看不见"));
    }

    private static COSDictionary catalog(COSArray layers, COSArray off) {
        var shown = new COSDictionary();
        shown.setItem(COSName.OFF, off);
        var properties = new COSDictionary();
        properties.setItem(COSName.OCGS, layers);
        properties.setItem(COSName.D, shown);
        var catalog = new COSDictionary();
        catalog.setItem(COSName.OCPROPERTIES, properties);
        return catalog;
    }
}
