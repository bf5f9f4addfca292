package org.mingtang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No cell of a table handed out is a formula.
class SpreadSheetTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"=1+1", "+8613800000000", "-1", "@SUM(A1)", "\t=1", "泉鲤政办〔2026〕1号"})
    @DisplayName("XLSX 的每一格都是文字；像公式的带引号标记，改动时也不会算")
    void every_cell_is_text(String text) throws IOException {
        var bytes = SpreadSheet.of("登记本", List.of(10), List.of(List.of("编号"), List.of(text)));

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var cell = book.getSheet("登记本").getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(CsvSheet.looksLikeAFormula(text));
        }
    }
}
