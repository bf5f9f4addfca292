package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.regulation.Chain;
import org.mingtang.regulation.ItemKind;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.MissingFromPack;
import org.mingtang.regulation.NoLawInForce;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.RequestStage;
import org.mingtang.regulation.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The law in force on a day, with what each rule rests on.
@Controller
public class RulesPage {
    private final Packs packs;
    private final Frames frames;
    private final Clock clock;

    RulesPage(Packs packs, Frames frames, Clock clock) {
        this.packs = packs;
        this.frames = frames;
        this.clock = clock;
    }

    /// @param changes every day on which the law changes
    /// @param wrong   why the day asked for was not used; empty otherwise
    public record Page(Frame frame, Law law, List<Chain> chains, List<LocalDate> changes, String asked, String wrong) {
        /// Of whom any may do it.
        public String roles(RequestStage stage) {
            return stage.roles().stream().sorted().map(Role::chinese).collect(Collectors.joining("、"));
        }
    }

    @GetMapping("/workbench/rules")
    ModelAndView show(HttpServletRequest request, @RequestParam(defaultValue = "") String on) {
        var today = LocalDate.now(clock);
        Law law;
        var wrong = "";
        try {
            law = packs.inForceOn(on.isBlank() ? today : LocalDate.parse(on.strip()));
        } catch (DateTimeException e) {
            law = packs.inForceOn(today);
            wrong = "“%s”不是日期。请按 2026-11-22 的样子填写。下面是今日有效的规程。".formatted(on);
        } catch (NoLawInForce e) {
            law = packs.inForceOn(today);
            wrong = "%s 没有有效的规程。下面是今日有效的规程。".formatted(on);
        }
        return new ModelAndView(
                "workbench/rules",
                "page",
                new Page(
                        frames.of(request, "规程", "rules"),
                        law,
                        chains(law),
                        packs.changes(),
                        on.isBlank() ? today.toString() : on,
                        wrong));
    }

    /// A district need not have a chain for every kind of item.
    private static List<Chain> chains(Law law) {
        return Stream.of(ItemKind.values())
                .flatMap(kind -> {
                    try {
                        return Stream.of(law.chain(kind));
                    } catch (MissingFromPack e) {
                        return Stream.empty();
                    }
                })
                .toList();
    }
}
