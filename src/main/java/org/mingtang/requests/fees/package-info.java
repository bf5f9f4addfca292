/// The fee for handling information (信息处理费): what a request costs by items or by pages, band by band, explained.
/// Pure; whole yuan. 条例第四十二条, 国办函〔2020〕109号, clause REQ-18.
@NamedInterface("fees")
@NullMarked
package org.mingtang.requests.fees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
