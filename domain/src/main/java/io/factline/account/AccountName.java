package io.factline.account;

import java.util.UUID;

/** Who is behind the opaque id that the record knows: for everybody who may sign in, because a name is part of who did what. */
public record AccountName(UUID id, String name) {}
