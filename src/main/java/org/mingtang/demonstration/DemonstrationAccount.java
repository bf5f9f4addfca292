package org.mingtang.demonstration;

/// An account of the demonstration district, for the message at the start. Answers on loopback only.
///
/// @param login what to type
/// @param name  whose account it is
/// @param duty  what its owner does: 县政府办公室 拟稿人
public record DemonstrationAccount(String login, String name, String duty) {}
