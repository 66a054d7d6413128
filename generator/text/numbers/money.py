"""Signs and codes of money that every language shares."""

from __future__ import annotations

from collections.abc import Iterator

# The codes of ISO 4217 that stand for nothing else in the news: no COP (a conference), AMD, PHP, DOP, SAR, TOP, ALL.
CODES = frozenset(
    (
        *("AED", "AUD", "BRL", "CAD", "CHF", "CLP", "CNY", "CZK", "DKK", "EGP", "EUR", "GBP", "HKD", "HUF", "IDR"),
        *("ILS", "INR", "JPY", "KES", "KRW", "KWD", "MXN", "MYR", "NGN", "NOK", "NZD", "PKR", "PLN", "QAR", "RMB"),
        *("RUB", "SEK", "SGD", "THB", "TWD", "UAH", "USD", "VND", "ZAR", "BTC"),
    )
)
_SIGNS = (
    *(("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("¥", "JPY"), ("₹", "INR"), ("₽", "RUB"), ("₩", "KRW"), ("₺", "TRY")),
    *(("₿", "BTC"), ("₴", "UAH"), ("₪", "ILS"), ("₡", "CRC"), ("₭", "LAK"), ("₮", "MNT"), ("₫", "VND"), ("₦", "NGN")),
    *(("₱", "PHP"), ("₲", "PYG"), ("₵", "GHS"), ("₸", "KZT"), ("₼", "AZN"), ("₾", "GEL"), ("฿", "THB"), ("៛", "KHR")),
    *(("nkr", "NOK"), ("skr", "SEK"), ("dkr", "DKK")),
    *(("￥", "JPY"), ("₣", "FRF"), ("₤", "ITL"), ("₧", "ESP"), ("kč", "CZK"), ("zł", "PLN"), ("cn¥", "CNY")),
)
# What stands before the dollar sign: right before it, or with a blank between (never `a $`, which is an article).
_JOINED = (
    *(("us", "USD"), ("c", "CAD"), ("ca", "CAD"), ("cdn", "CAD"), ("can", "CAD"), ("au", "AUD"), ("nz", "NZD")),
    *(("hk", "HKD"), ("nt", "TWD"), ("sg", "SGD"), ("mx", "MXN"), ("mex", "MXN"), ("rd", "DOP"), ("tt", "TTD")),
)
_GLUED = (("a", "AUD"), ("s", "SGD"), ("r", "BRL"), ("j", "JMD"), ("n", "NAD"), ("b", "BND"), ("g", "GYD"))
_DOLLARS = ("USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN", "CLP", "ARS", "COP", "JMD", "TTD", "NAD", "FJD")
_OWN = {"€": ("EUR",), "£": ("GBP", "EGP"), "¥": ("JPY", "CNY", "RMB"), "₹": ("INR",), "$": (*_DOLLARS, "BRL")}


def signs() -> Iterator[tuple[str, str]]:
    """Give the signs and codes of money, alone and together (`US $`, `CNY ¥`), each with its ISO 4217 code."""
    yield from _SIGNS
    yield from ((code.casefold(), _coded(code)) for code in sorted(CODES))
    for letters, code in _JOINED:
        yield from ((f"{letters}{blank}$", code) for blank in ("", " "))
    yield from ((f"{letters}$", code) for letters, code in _GLUED)
    for sign, codes in _OWN.items():
        for code in codes:
            yield from ((f"{code.casefold()}{blank}{sign}", _coded(code)) for blank in ("", " "))
            yield f"{sign} {code.casefold()}", _coded(code)


def _coded(code: str) -> str:
    return "CNY" if code == "RMB" else code
