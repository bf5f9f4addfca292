package org.mingtang.workbench;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.mingtang.organs.Account;
import org.mingtang.organs.Account.Mark;
import org.mingtang.organs.AccountId;
import org.mingtang.organs.Accounts;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.organs.PersonId;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Asks with every request whether the account may still be used and which posts its person holds today. A closed
/// account's session ends at once; a first password must be changed before anything else.
@Component
class AccountGate extends OncePerRequestFilter {
    static final String OFFICER = AccountGate.class.getName() + ".officer";
    static final String ACCOUNT = AccountGate.class.getName() + ".account";

    private static final Set<String> OPEN_TO_FIRST_PASSWORDS = Set.of("/workbench/password", "/workbench/logout");

    private final Accounts accounts;
    private final Organs organs;
    private final Clock clock;

    AccountGate(Accounts accounts, Organs organs, Clock clock) {
        this.accounts = accounts;
        this.organs = organs;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            chain.doFilter(request, response);
            return;
        }
        var today = LocalDate.now(clock);
        var account = accounts.find(new AccountId(signedIn.account())).filter(a -> a.usableOn(today));
        if (account.isEmpty()) {
            request.getSession().invalidate();
            SecurityContextHolder.clearContext();
            response.sendRedirect("/workbench/login");
            return;
        }
        if (account.get().is(Mark.MUST_CHANGE_PASSWORD) && !OPEN_TO_FIRST_PASSWORDS.contains(request.getRequestURI())) {
            response.sendRedirect("/workbench/password");
            return;
        }
        // What officers see is kept by no browser and no proxy.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        request.setAttribute(ACCOUNT, account.get());
        request.setAttribute(OFFICER, officer(signedIn, today));
        chain.doFilter(request, response);
    }

    private Officer officer(SignedIn signedIn, LocalDate today) {
        var person = new PersonId(signedIn.person());
        return organs.officer(person, today).orElseGet(() -> new Officer(person, signedIn.login(), Set.of()));
    }

    static Officer officer(HttpServletRequest request) {
        return (Officer) request.getAttribute(OFFICER);
    }

    static Account account(HttpServletRequest request) {
        return (Account) request.getAttribute(ACCOUNT);
    }
}
