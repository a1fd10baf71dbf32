"""Continents of the regions that a dataset may use: the sub-regions of the UN standard M49."""

from desktop.model.text import Translate

_SUBREGIONS = {
    "africa": ("northern-africa", "eastern-africa", "middle-africa", "southern-africa", "western-africa"),
    "americas": ("caribbean", "central-america", "south-america", "northern-america"),
    "asia": ("central-asia", "eastern-asia", "south-eastern-asia", "southern-asia", "western-asia"),
    "europe": ("eastern-europe", "northern-europe", "southern-europe", "western-europe"),
    "oceania": ("australia-and-new-zealand", "melanesia", "micronesia", "polynesia"),
}
_CONTINENTS = {region: continent for continent, regions in _SUBREGIONS.items() for region in regions}


def continent_of(region: str) -> str:
    """The code of the continent that a region of M49 is part of; empty for other regions."""
    return _CONTINENTS.get(region, "")


def continent_name(continent: str, translate: Translate) -> str:
    """The name of a continent by its code."""
    return {
        "africa": translate("Region", "Africa"),
        "americas": translate("Region", "the Americas"),
        "asia": translate("Region", "Asia"),
        "europe": translate("Region", "Europe"),
        "oceania": translate("Region", "Oceania"),
    }[continent]
