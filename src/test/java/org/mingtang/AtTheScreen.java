package org.mingtang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.mingtang.Browser.Screen;
import org.mingtang.requests.casefile.DeskAct;

/// Somebody at the workbench with a real browser, who handles requests as officers do: from the list to the request,
/// from
/// the request to the form of an act.
///
/// @param pictures what the pictures of each page are called after, where they are looked at; empty otherwise
record AtTheScreen(Page page, RunningPlatform platform, Optional<String> pictures) implements AutoCloseable {

    static AtTheScreen as(String login, String password, RunningPlatform platform) {
        var page = Browser.signIn(Browser.open(Screen.DESK), platform, login, password);
        return new AtTheScreen(page, platform, Optional.empty());
    }

    /// The same, whose pages are looked at on both screens.
    AtTheScreen lookedAt(String name) {
        return new AtTheScreen(page, platform, Optional.of(name));
    }

    /// The same again, without looking at every page anew.
    AtTheScreen seenBefore() {
        return new AtTheScreen(page, platform, Optional.empty());
    }

    /// Opens a request from the list that stands on the page.
    ///
    /// @param asked what it asks for, or the beginning of it
    AtTheScreen takes(String asked) {
        Browser.sends(
                page,
                page.locator("main table.requests a.t")
                        .filter(new Locator.FilterOptions().setHasText(asked))
                        .first());
        assertThat(page.locator("main.request h1")).containsText(asked);
        return this;
    }

    AtTheScreen goesTo(String path) {
        page.navigate(platform.address(path));
        return this;
    }

    /// Opens the form of an act by its link on the page of the request, fills it in and sends it.
    AtTheScreen does(DeskAct act, Consumer<Page> fills) {
        Browser.sends(page, page.locator("main a[href$='/acts/" + act + "']"));
        fills.accept(page);
        pictures.ifPresent(name ->
                Browser.assertFinishedOnBoth(page, name + "-" + act.name().toLowerCase(Locale.ROOT)));
        Browser.sends(page, page.locator(".request-act form button.main"));
        assertThat(page.locator("p.done")).containsText("已办理：" + act.chinese());
        pictures.ifPresent(_ -> Browser.assertAccessible(page));
        return this;
    }

    AtTheScreen does(DeskAct act) {
        return does(act, _ -> {});
    }

    /// Shows the form again with what the choice asks for.
    static void shows(Page page) {
        Browser.sends(page, page.locator(".request-act button[name=show]"));
    }

    static void types(Page page, String field, String text) {
        page.locator(".request-act [name='" + field + "']").fill(text);
    }

    static void chooses(Page page, String field, String value) {
        page.locator(".request-act select[name='" + field + "']").selectOption(value);
    }

    static void puts(Page page, String field, String name, byte[] bytes) {
        page.setInputFiles(".request-act input[name='" + field + "']", new FilePayload(name, DOCX, bytes));
    }

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Override
    public void close() {
        page.context().close();
    }
}
