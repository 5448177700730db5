/** Whatever happens to process, database, disk, network or clock: no acknowledged fact is lost or doubled. */
@NullMarked
package io.factline.ui.fault;

import org.jspecify.annotations.NullMarked;
