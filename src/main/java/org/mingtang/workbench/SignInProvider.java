package org.mingtang.workbench;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.mingtang.organs.Account;
import org.mingtang.organs.Accounts;
import org.mingtang.organs.LoginAttempt;
import org.mingtang.organs.LoginResult;
import org.mingtang.organs.Password;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Checks login and password with the register of accounts.
@Component
class SignInProvider implements AuthenticationProvider {
    /// What an account may enter: the officers' desks, or one administrator's.
    static final String OFFICER = "OFFICER";

    private final Accounts accounts;
    private final Clock clock;

    SignInProvider(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Why a login failed, in the words of the login page.
    static final class Refused extends AuthenticationException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var login = attempt.getName().strip().toLowerCase(Locale.ROOT);
        var password = new Password(String.valueOf(attempt.getCredentials()));
        var result = accounts.login(new LoginAttempt(login, password, from(attempt), clock.instant()));
        return switch (result) {
            case LoginResult.Welcome welcome -> signedIn(welcome.account());
            case LoginResult.Wrong _ -> throw new Refused("账号或者密码不对。请检查后再试。");
            case LoginResult.Throttled throttled ->
                throw new Refused("尝试次数过多，请 %s后再试。".formatted(wait(throttled.retryAfter())));
            case LoginResult.Disabled _ -> throw new Refused("这个账号已停用，请联系系统管理员。");
            case LoginResult.LoopbackOnly _ -> throw new Refused("演示账号只能在本机使用。");
        };
    }

    private static Authentication signedIn(Account account) {
        var authority = account.administers().map(Enum::name).orElse(OFFICER);
        var principal = new SignedIn(account.id().value(), account.person().value(), account.login());
        return UsernamePasswordAuthenticationToken.authenticated(
                principal, null, List.of(new SimpleGrantedAuthority(authority)));
    }

    private static InetAddress from(Authentication attempt) {
        try {
            var address = attempt.getDetails() instanceof WebAuthenticationDetails details
                    ? details.getRemoteAddress()
                    : "127.0.0.1";
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new Refused("无法识别来访地址。");
        }
    }

    private static String wait(Duration delay) {
        long seconds = Math.max(1, delay.toSeconds());
        return seconds < 60 ? seconds + " 秒" : (seconds + 59) / 60 + " 分钟";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
