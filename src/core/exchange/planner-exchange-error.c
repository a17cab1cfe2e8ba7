/* planner-exchange-error.c: the quark of exchange errors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-exchange-error.h"

G_DEFINE_QUARK (planner-exchange-error-quark, planner_exchange_error)
