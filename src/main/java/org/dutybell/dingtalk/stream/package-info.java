/** The stream connection: opened, watched, renewed. The only place with the vendor's SDK. */
@NullMarked
package org.dutybell.dingtalk.stream;

import org.jspecify.annotations.NullMarked;
