/// What a request is answered (答复): one kind of answer for each thing that can be said, holding what it must hold;
/// the decision is made per requested part, the case counts once. Pure. 条例第三十六条至第三十九条, clauses REQ-06,
/// REQ-25, REQ-26, REQ-30.
@NamedInterface("answer")
@NullMarked
package org.mingtang.requests.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
