"""How much the text discloses about who says what, out of 100: six parts, one file each.

It measures disclosure, not truth, importance, or whether anonymity was right. The parts and weights follow
the demands of public newsroom guides; they are not estimated from readers, so differences under about five
points mean nothing, and it is no means to rank outlets or journalists.
"""
