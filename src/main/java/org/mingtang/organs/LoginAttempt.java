package org.mingtang.organs;

import java.net.InetAddress;
import java.time.Instant;

/// Somebody tries to log in.
///
/// @param from the client's own address, behind trusted proxies already resolved
public record LoginAttempt(String login, Password password, InetAddress from, Instant at) {}
