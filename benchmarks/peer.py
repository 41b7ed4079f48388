"""The PyTorch side of the speed bench: the step of StepBench.java, written as PyTorch's own examples write it.

    python peer.py CASE WARM_UP BLOCKS STEPS [--tuned]

Prints one line of JSON. Tuned means the fused Adam and inference mode; the allocator's settings come from
the environment.
"""

import argparse
import json
from collections.abc import Callable

import torch
import unet
from loops import BATCH, batches, block, stepping, training
from torch import nn
from torch.nn.functional import binary_cross_entropy_with_logits

SEED = 1
EXAMPLES = 16 * BATCH
GAN_BATCH = 64
LATENT = 100


def autoencoder(tuned: bool) -> Callable[[], float]:
    """784-512-256-32-256-512-784, Adam, on uniform noise; returns the training step, which gives the loss."""
    torch.manual_seed(SEED)
    encoder = nn.Sequential(nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 256), nn.ReLU(), nn.Linear(256, 32))
    decoder = nn.Sequential(nn.Linear(32, 256), nn.ReLU(), nn.Linear(256, 512), nn.ReLU(), nn.Linear(512, 784))
    model = nn.Sequential(encoder, decoder)
    return training(model.parameters(), torch.rand(EXAMPLES, 784), lambda x: squared_error(model(x), x), tuned)


def convolutional(tuned: bool) -> Callable[[], float]:
    """The convolutional autoencoder of 140,850 numbers, Adam, on uniform noise; returns the training step."""
    torch.manual_seed(SEED)
    down = [nn.Conv2d(1, 32, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(32, 64, 3), nn.ReLU(), nn.MaxPool2d(2)]
    encoder = nn.Sequential(*down, nn.Conv2d(64, 64, 3), nn.ReLU(), nn.Flatten(), nn.Linear(576, 49), nn.ReLU())
    doubled = {"stride": 2, "padding": 1, "output_padding": 1}
    up = [nn.Unflatten(1, (1, 7, 7)), nn.ConvTranspose2d(1, 64, 3, **doubled), nn.ReLU(), nn.BatchNorm2d(64)]
    up += [nn.ConvTranspose2d(64, 64, 3, **doubled), nn.ReLU(), nn.BatchNorm2d(64)]
    decoder = nn.Sequential(*up, nn.ConvTranspose2d(64, 32, 3, 1, 1), nn.ReLU(), nn.Conv2d(32, 1, 3, 1, 1))
    model = nn.Sequential(encoder, decoder)
    images = torch.rand(EXAMPLES, 1, 28, 28)
    return training(model.parameters(), images, lambda x: squared_error(model(x), x), tuned)


def variational(tuned: bool) -> Callable[[], float]:
    """A variational autoencoder of convolutions with 20 latent variables, Adam, on uniform noise."""
    torch.manual_seed(SEED)
    down = [nn.Conv2d(1, 32, 4, 2, 1), nn.ReLU(), nn.Conv2d(32, 64, 4, 2, 1), nn.ReLU(), nn.Flatten()]
    encoder = nn.Sequential(*down, nn.Linear(3136, 40))
    up = [nn.Linear(20, 3136), nn.ReLU(), nn.Unflatten(1, (64, 7, 7)), nn.ConvTranspose2d(64, 32, 4, 2, 1), nn.ReLU()]
    decoder = nn.Sequential(*up, nn.ConvTranspose2d(32, 1, 4, 2, 1))

    def loss(x: torch.Tensor) -> torch.Tensor:
        mean, log_var = encoder(x).chunk(2, 1)
        z = mean + (log_var / 2).exp() * torch.randn_like(mean)
        error = binary_cross_entropy_with_logits(decoder(z), x, reduction="sum")
        divergence = (log_var.exp() - log_var + mean.square() - 1).sum() / 2
        return (error + divergence) / len(x)

    return training([*encoder.parameters(), *decoder.parameters()], torch.rand(EXAMPLES, 1, 28, 28), loss, tuned)


def adversarial(tuned: bool) -> Callable[[], float]:
    """One step of the discriminator and one of the generator; the step gives the loss of the first."""
    torch.manual_seed(SEED)
    generator, discriminator = dcgan_generator(), judge(nn.BatchNorm2d(128)).apply(redraw)
    data = batches(torch.rand(EXAMPLES, 1, 28, 28), GAN_BATCH)
    setting = {"lr": 2e-4, "betas": (0.5, 0.999), "fused": True if tuned else None}
    first, second = (torch.optim.Adam(network.parameters(), **setting) for network in (discriminator, generator))
    real_label, fake_label = torch.ones(GAN_BATCH, 1), torch.zeros(GAN_BATCH, 1)

    def step() -> float:
        with torch.no_grad():
            fake = generator(torch.randn(GAN_BATCH, LATENT))
        discriminator.zero_grad()
        real_error, fake_error = learn(discriminator(next(data)), real_label), learn(discriminator(fake), fake_label)
        first.step()
        generator.zero_grad()
        learn(discriminator(generator(torch.randn(GAN_BATCH, LATENT))), real_label)
        second.step()
        return (real_error + fake_error).item()

    return step


def learn(logits: torch.Tensor, label: torch.Tensor) -> torch.Tensor:
    """The cross-entropy, after its gradients have been added."""
    error = binary_cross_entropy_with_logits(logits, label)
    error.backward()
    return error


def penalised(tuned: bool) -> Callable[[], float]:
    """One step of a critic of convolutions with the gradient penalty; returns the step, which gives the loss."""
    torch.manual_seed(SEED)
    generator, critic = dcgan_generator(), judge()

    def loss(x: torch.Tensor) -> torch.Tensor:
        with torch.no_grad():
            fake = generator(torch.randn(len(x), LATENT))
        u = torch.rand(len(x), 1, 1, 1)
        between = (u * x + (1 - u) * fake).requires_grad_()
        score = critic(between)
        (slope,) = torch.autograd.grad(score, between, torch.ones_like(score), create_graph=True)
        penalty = (slope.flatten(1).norm(2, dim=1) - 1).square().mean()
        return critic(fake).mean() - critic(x).mean() + 10 * penalty

    adam = torch.optim.Adam(critic.parameters(), lr=1e-4, betas=(0.0, 0.9), fused=True if tuned else None)
    return stepping(adam, batches(torch.rand(EXAMPLES, 1, 28, 28), GAN_BATCH), loss)


def denoising(tuned: bool) -> Callable[[], float]:
    """One step of a U-Net that predicts the noise in images, Adam, on uniform noise."""
    torch.manual_seed(SEED)
    network, alpha_bar = unet.UNet(), unet.cosine_schedule().float()
    adam = torch.optim.Adam(network.parameters(), lr=1e-3, fused=True if tuned else None)
    data = batches(2 * torch.rand(EXAMPLES, *unet.IMAGE) - 1, unet.BATCH)
    return stepping(adam, data, lambda x: unet.loss(network, alpha_bar, x))


def dcgan_generator() -> nn.Module:
    """100 numbers to an image of 28 x 28 pixels, with the weights that DCGAN begins with."""
    first = [nn.Linear(LATENT, 6272), nn.Unflatten(1, (128, 7, 7)), nn.BatchNorm2d(128), nn.ReLU()]
    up = [nn.ConvTranspose2d(128, 64, 4, 2, 1), nn.BatchNorm2d(64), nn.ReLU(), nn.ConvTranspose2d(64, 1, 4, 2, 1)]
    return nn.Sequential(*first, *up, nn.Tanh()).apply(redraw)


def judge(*normalised: nn.Module) -> nn.Module:
    """An image of 28 x 28 pixels to a score."""
    down = [nn.Conv2d(1, 64, 4, 2, 1), nn.LeakyReLU(0.2), nn.Conv2d(64, 128, 4, 2, 1), *normalised, nn.LeakyReLU(0.2)]
    return nn.Sequential(*down, nn.Flatten(), nn.Linear(6272, 1))


def redraw(layer: nn.Module) -> None:
    """Weights from N(0, 0.02^2), scales of a batch normalisation from N(1, 0.02^2), biases 0."""
    if hasattr(layer, "weight"):
        nn.init.normal_(layer.weight, 1.0 if isinstance(layer, nn.BatchNorm2d) else 0.0, 0.02)
        nn.init.zeros_(layer.bias)


def squared_error(y: torch.Tensor, x: torch.Tensor) -> torch.Tensor:
    """Summed over an example, averaged over the batch."""
    return (y - x).square().flatten(1).sum(1).mean()


CASES = {"mlp-ae": autoencoder, "conv-ae": convolutional, "conv-vae": variational}
CASES |= {"dcgan": adversarial, "wgan-gp": penalised, "ddpm": denoising, "ddpm-sampling": unet.sampling}


def main() -> None:
    """One case in a process of its own."""
    parser = argparse.ArgumentParser()
    parser.add_argument("case", choices=CASES)
    for number in ("warm_up", "blocks", "steps"):
        parser.add_argument(number, type=int)
    parser.add_argument("--tuned", action="store_true")
    given = parser.parse_args()
    step = CASES[given.case](given.tuned)
    _, warm_up_loss = block(step, given.warm_up)
    timed = [block(step, given.steps) for _ in range(given.blocks)]
    times = [round(ms, 4) for ms, _ in timed]
    print(json.dumps({"ms": times, "warm_up_loss": warm_up_loss, "loss": sum(loss for _, loss in timed)}))


if __name__ == "__main__":
    main()
