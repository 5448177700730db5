package io.factline.account;

import io.factline.record.Code;

/**
 * What an account may do. An administrator may do what an editor may, an editor and an auditor what a viewer may. Privileged
 * facts are for counsel alone: whoever is to read them has that role beside another one.
 */
public enum Role implements Code {
    VIEWER,
    EDITOR,
    AUDITOR,
    ADMINISTRATOR,
    /** May read privileged facts, and write about them as far as another role lets them write. */
    COUNSEL
}
